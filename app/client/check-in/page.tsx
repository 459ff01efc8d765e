import { randomUUID } from "node:crypto";
import { HelpLink } from "@/components/safety/help-now/help-link";
import { PulseSheet } from "@/components/trust/check-in/pulse-sheet";
import { SettledPulse } from "@/components/trust/check-in/settled-pulse";
import { AudienceNote } from "@/components/ui/audience-note";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import type { Entries } from "@/lib/offline-drafts/types";
import { requireClient } from "@/lib/platform/auth/session";
import { momentInWords } from "@/lib/platform/time/day";
import { selfQuestions } from "@/lib/trust/pairs/terms";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { pulseLineLimit } from "@/lib/trust/pulses/schema";
import { pulseQuestions } from "@/lib/trust/pulses/terms";
import { pulseDisclaimer, pulseIntro, pulseThanks } from "@/lib/trust/terms";
import { type PulseWeek, selfItems } from "@/lib/trust/types";
import { answerPulseAction, finishCheckInAction, postCheckInAction } from "./actions";

function entriesOfPulse(said: PulseWeek["said"]): Entries {
  if (!said) return [];
  const answers = Object.entries(said.answers).flatMap(
    ([item, answer]): Entries => (answer === null ? [] : [[item, String(answer)]]),
  );
  const own = selfItems.flatMap((item): Entries => {
    const number = said.ofOneself?.[item] ?? null;
    return number === null ? [] : [[item, String(number)]];
  });
  return [...answers, ...own, ...(said.line ? [["line", said.line] as [string, string]] : [])];
}

export const metadata = { title: "Check-in" };

export default async function CheckInPage() {
  const client = await requireClient();
  const { weekOn, coachName, asksOfOneself, said } = await pulseForThisWeek(client);
  const until = said ? momentInWords(said.editableUntil, client.timeZone, client.at) : null;
  return (
    <>
      <PageHeader
        title="How was this week?"
        lead={pulseIntro}
        back={{ href: "/client", label: "This week" }}
      />
      {said && !said.editable ? (
        <div className="space-y-6">
          <Notice>{pulseThanks} This week’s answers are settled now.</Notice>
          <SettledPulse {...said} />
        </div>
      ) : (
        <>
          <div className="mb-8 space-y-1.5">
            <AudienceNote audience="coach" coachName={coachName} />
            {until ? (
              <Notice title={pulseThanks}>You can change your answers until {until}.</Notice>
            ) : (
              <p className="text-sm text-ink-soft">
                Five taps. Each one is saved by itself, you can pass any of them, and change them for a day.
              </p>
            )}
          </div>
          <PulseSheet
            weekOn={weekOn}
            submitKey={randomUUID()}
            deviceKey={deviceKey(client)}
            coachName={coachName}
            questions={pulseQuestions}
            ofOneself={asksOfOneself ? selfQuestions : []}
            lineLimit={pulseLineLimit}
            said={entriesOfPulse(said)}
            action={answerPulseAction}
            post={postCheckInAction}
            finish={finishCheckInAction}
          />
        </>
      )}
      <p className="mt-10 text-sm text-ink-soft">{pulseDisclaimer}</p>
      <p className="mt-3 text-sm text-ink-soft">
        If things are too hard to wait for the next session: <HelpLink />.
      </p>
    </>
  );
}
