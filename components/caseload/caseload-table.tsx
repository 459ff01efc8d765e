import { coupleStatusWords, joinStatusWords } from "@/components/practice/couples/status-words";
import type { CaseloadCouple, CaseloadPartner, CoupleAsk } from "@/lib/caseload/types";
import { isolate } from "@/lib/platform/names/isolate";
import { attentionShort } from "./attention/attention-words";
import { CaseloadRows } from "./caseload-rows";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What fits into two lines; the first page has it all. */
const mostSaid = 3;

const wordsOf = (ask: CoupleAsk): string | null => {
  switch (ask.what) {
    // These have places of their own in the row.
    case "signals":
    case "check":
      return null;
    case "unread":
      return `${ask.count} to read`;
    case "untold":
      return `${isolate(ask.firstName)} is still to be told`;
    case "wrote":
      return `${isolate(ask.firstName)} has written to you`;
    case "alone":
      return `${isolate(ask.firstName)} would like time alone`;
    case "item":
      return attentionShort(ask.item);
  }
};

/** What asks, as words, the most pressing first; empty when nothing does. */
function looks({ asks }: CaseloadCouple): string {
  const all = asks.flatMap((ask) => wordsOf(ask) ?? []);
  const left = all.length - mostSaid;
  const said = [...all.slice(0, mostSaid), ...(left > 0 ? [`${left} more`] : [])].join(" · ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const drawn = (partner: CaseloadPartner) => partner.mean.some((value) => value !== null);

type CaseloadTableProps = {
  couples: readonly CaseloadCouple[];
  /** A moment, with its time; a day. */
  say: (at: Date) => string;
  dayOf: (at: Date) => string;
};

const works = new Set<CaseloadCouple["status"]>(["active", "one_partner"]);

/** Each couple in a row; what a row does not show is not sent. */
export function CaseloadTable({ couples, say, dayOf }: CaseloadTableProps) {
  return (
    <CaseloadRows
      rows={couples.map((couple) => ({
        id: couple.coupleId,
        name: couple.label,
        status: coupleStatusWords[couple.status],
        signals: couple.signals > 0 ? count(couple.signals, "signal", "signals") : "",
        notes: looks(couple),
        session: couple.nextSession
          ? say(couple.nextSession)
          : works.has(couple.status)
            ? "No session booked"
            : "",
        last: couple.lastSession ? dayOf(couple.lastSession) : "",
        step: couple.step ? [`${couple.step.place} of ${couple.step.of}`, couple.step.title] : null,
        due: couple.partners.flatMap(({ checkDue, firstName }) => (checkDue ? [firstName] : [])),
        lines: couple.partners.map((partner) => [
          partner.firstName,
          drawn(partner)
            ? partner.mean
            : partner.joinStatus === "joined"
              ? "no answers yet"
              : joinStatusWords[partner.joinStatus].toLowerCase(),
          partner.lastSign ? dayOf(partner.lastSign) : "",
          partner.thisWeek,
        ]),
      }))}
    />
  );
}
