import type { Route } from "next";
import { z } from "zod";
import { AttentionList } from "@/components/caseload/attention/attention-list";
import { asksOf } from "@/components/caseload/today/asks";
import { SessionList } from "@/components/caseload/today/session-list";
import { Checklist } from "@/components/practice/checklist/checklist";
import { CoverNotices } from "@/components/practice/covers/cover-notices";
import { DiaryCard } from "@/components/sessions/appointments/diary-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/caseload/today/queries";
import { untoldPartners } from "@/lib/endings/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import {
  addDays,
  dayIn,
  dayInWords,
  longDayInWords,
  momentInWords,
  timeInWords,
} from "@/lib/platform/time/day";
import { checklistOf } from "@/lib/practice/checklist/rules";
import { agenda } from "@/lib/sessions/agenda/queries";
import { diary } from "@/lib/sessions/appointments/queries";
import {
  bringBackAttentionAction,
  dismissAttentionAction,
  postponeAttentionAction,
  putChecklistAwayAction,
} from "./actions";

const search = z.object({
  all: z.literal("attention").optional().catch(undefined),
  notNow: z.string().optional().catch(undefined),
});
/** What fits beside the day's sessions; the rest is said and led to. */
const mostRows = 25;
/** Today with the form to put one thing off, or without it. */
const notNowOf = (all: "attention" | undefined) => (open?: string) => {
  const query = new URLSearchParams({ ...(all ? { all } : {}), ...(open ? { notNow: open } : {}) });
  return `/coach?${query}#${open ? "not-now" : "attention"}` as Route;
};
const deeds = {
  ...{ postpone: postponeAttentionAction, dismiss: dismissAttentionAction },
  bringBack: bringBackAttentionAction,
};

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Today" };

export default async function TodayPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { all, notNow } = search.parse(await searchParams);
  const [now, items, untold, sessions] = await Promise.all([
    today(coach),
    agenda(coach),
    untoldPartners(coach),
    diary(coach),
  ]);
  const day = dayIn(coach.timeZone, coach.at);
  const dayOf = (at: Date) => {
    const on = dayIn(coach.timeZone, at);
    return on === day ? "Today" : on === addDays(day, 1) ? "Tomorrow" : longDayInWords(on, day);
  };
  const title = `Today, ${longDayInWords(day)}`;
  const steps = checklistOf({ ...now.checklist, isOwner: coach.isOwner, couples: now.couples });
  const checklist = steps ? <Checklist steps={steps} putAway={putChecklistAwayAction} /> : null;
  if (now.couples === 0) {
    return (
      <>
        <PageHeader
          title={`Welcome, ${isolate(coach.name)}`}
          lead="A few small steps and the first exercise is on its way."
          actions={checklist ? <ButtonLink href="/coach/couples/new">Add a couple</ButtonLink> : null}
        />
        {checklist ? (
          <div className="max-w-[44rem]">{checklist}</div>
        ) : (
          <EmptyState
            title="Add a couple"
            action={<ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>}
          >
            <ol className="list-decimal space-y-1 pl-5">
              <li>Enter their first names and an address for each. Each partner gets a private link.</li>
              <li>Choose an exercise from the shelf and see it exactly as they will.</li>
              <li>Assign it to one of them, to each apart, or to both together.</li>
            </ol>
          </EmptyState>
        )}
      </>
    );
  }
  const talk = items.filter(({ discussedAt }) => discussedAt === null);
  const say = {
    day: (on: string) => dayInWords(on, day),
    moment: (at: Date) => momentInWords(at, coach.timeZone, coach.at),
  };
  const { signals, unread, dueChecks, attention } = now;
  const asks = asksOf(
    { signals: signals.signals, untold, alone: sessions.alone, dueChecks, unread, items: attention.items },
    say,
  );
  return (
    <>
      <PageHeader
        title={title}
        lead={asks.length === 0 ? "Nothing needs your attention right now." : "What needs your attention"}
        actions={
          <ButtonLink href="/coach/couples" variant="quiet">
            {now.current === 1 ? "Your couple" : `All couples (${now.current})`}
          </ButtonLink>
        }
      />
      <CoverNotices covers={now.covers} today={day} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <AttentionList
            asks={asks}
            putOff={attention.putOff}
            most={all ? asks.length : mostRows}
            today={day}
            say={say.day}
            open={notNow}
            deeds={deeds}
            whole={"/coach?all=attention#attention" as Route}
            here={notNowOf(all)}
          />
        </div>
        <div className="space-y-6">
          {checklist}
          <DiaryCard diary={sessions} dayOf={dayOf} timeOf={(at) => timeInWords(at, coach.timeZone)} />
          <SessionList items={talk} />
        </div>
      </div>
    </>
  );
}
