import { signalTitle } from "@/components/caseload/signals/signal-words";
import { couplePath, signalsPath } from "@/components/practice/couples/paths";
import { dueWords, isDue } from "@/components/safety/check/due-words";
import { waitingWords } from "@/components/sessions/disclosure/waiting-words";
import { entryWords } from "@/components/timeline/words";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day-words";
import type { PartnerCard } from "@/lib/practice/couples/types";
import { titleOf } from "@/lib/sessions/brief/rules";
import type { Brief, BriefEntry } from "@/lib/sessions/brief/types";
import { allianceLines } from "./alliance-lines";
import { BriefPart } from "./brief-part";
import { measuredLines } from "./measured-lines";
import { goalLines, paceLines, pairLines, stepLines } from "./situation-lines";
import { answerLines, trustLines, waitingLines } from "./work-lines";

type BriefSheetProps = {
  coupleId: string;
  brief: Brief;
  partners: readonly PartnerCard[];
  say: (at: Date) => string;
  today: string;
};

/** Everything since the last session on one page, what asks for the counselor first. */
export function BriefSheet({ coupleId, brief, partners, say, today }: BriefSheetProps) {
  const reader = { kind: "coach", coupleId } as const;
  const told = ({ entry, times }: BriefEntry) =>
    [
      entryWords(entry, reader).words,
      ...(titleOf(entry) ? [titleOf(entry)] : []),
      ...(times > 1 ? [`${times} times`] : []),
    ].join(" · ");
  const due = [
    ...brief.checks.flatMap(({ firstName, due }) => {
      const words = isDue(due) ? dueWords(due, today, say) : null;
      return words ? [`Ask ${isolate(firstName)} alone whether they are safe. ${words}`] : [];
    }),
    ...partners
      .filter(({ hasConsented, leftAt, joinStatus }) => !hasConsented && !leftAt && joinStatus === "joined")
      .map(({ firstName }) => `${isolate(firstName)} has not signed the current “Before you begin”`),
  ];
  const path = (part: Parameters<typeof couplePath>[1]) => couplePath(coupleId, part);
  return (
    <div className="brief-sheet">
      <BriefPart
        title="Needs attention first"
        href={signalsPath(coupleId)}
        lines={[
          ...brief.alone.map(({ firstName }) => `${isolate(firstName)} would like time alone with you`),
          ...brief.signals.map(signalTitle),
        ]}
      />
      <BriefPart title="Due" href={path("safety")} lines={due} />
      <BriefPart
        title="Disclosure: your next step"
        href={path("disclosure")}
        lines={brief.disclosures.map((one) => waitingWords(one.step, one))}
      />
      <BriefPart
        title="Plan from the last note"
        href={path("sessions")}
        lines={brief.plan ? [`${brief.plan.words} (${say(brief.plan.on)})`] : []}
        none="No plan noted yet."
      />
      <BriefPart title="Agenda for both" href={path("sessions")} most={8} lines={brief.agenda} />
      <BriefPart
        title="What they bring"
        href={path("sessions")}
        most={8}
        lines={[
          ...brief.points.map(
            ({ authorName, audience, words }) =>
              `${isolate(authorName)}${audience === "coach" ? ", for you alone" : ""}: ${words}`,
          ),
          ...brief.items.map(({ title, note }) => [title, note].filter(Boolean).join(": ")),
        ]}
        none="Nobody has brought anything yet."
      />
      <BriefPart
        title="How the last session was"
        href={path("sessions")}
        lines={allianceLines(brief.alliance)}
      />
      <BriefPart title="Measures" href={path("measures")} lines={measuredLines(brief.measured, today)} />
      <BriefPart
        title="Trust, in words"
        href={path("trust")}
        most={6}
        lines={trustLines(brief.trust)}
        none="No answers yet."
      />
      <BriefPart title="Side by side" href={path("trust")} lines={pairLines(brief.pairs)} />
      <BriefPart title="Goals of each" href={path("review")} most={6} lines={goalLines(brief.goals)} />
      <BriefPart title="Pace each asked for" href={path("day-to-day")} lines={paceLines(brief.paces)} />
      <BriefPart
        title="Steps of the cycle without exercises"
        href={path("conflicts/note")}
        lines={stepLines(brief.steps, (day) => dayInWords(day, today))}
      />
      <BriefPart
        title="Answers, and what they were like"
        href={path("homework")}
        lines={answerLines(brief.answers, coupleId)}
        none="None since then."
      />
      <BriefPart
        title="Waiting to open"
        href={path("homework")}
        lines={waitingLines(brief.waiting, coupleId)}
      />
      <BriefPart title="Promises" href={path("promises")} lines={brief.promises.map(told)} />
      <BriefPart
        title="Agreements and proposals"
        href={path("agreements")}
        lines={brief.proposals.map(told)}
      />
      <BriefPart title="Setbacks" href={path("conflicts")} lines={brief.setbacks.map(told)} />
      <BriefPart title="Thanks and kindness" href={path("day-to-day")} lines={brief.kindness.map(told)} />
      <BriefPart title="Also since then" href={path("timeline")} most={4} lines={brief.others.map(told)} />
    </div>
  );
}
