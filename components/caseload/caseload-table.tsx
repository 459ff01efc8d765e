import { coupleStatusWords, joinStatusWords } from "@/components/practice/couples/status-words";
import type { CaseloadCouple, CaseloadPartner, CoupleAsk } from "@/lib/caseload/types";
import { isolate } from "@/lib/platform/names/isolate";
import { attentionShort } from "./attention/attention-words";
import { levelsOf } from "./caseload-line";
import { type CaseloadRow, CaseloadRows } from "./caseload-rows";

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

type CaseloadTableProps = {
  couples: readonly CaseloadCouple[];
  /** A moment, with its time; a day. */
  say: (at: Date) => string;
  dayOf: (at: Date) => string;
};

const works = new Set<CaseloadCouple["status"]>(["active", "one_partner"]);

const bit = (is: boolean) => (is ? 1 : 0);

/** Each couple in a row; what a row does not show is not sent. */
export function CaseloadTable({ couples, say, dayOf }: CaseloadTableProps) {
  const whyNone = ({ joinStatus }: CaseloadPartner) =>
    joinStatus === "joined" ? "no answers yet" : joinStatusWords[joinStatus].toLowerCase();
  const line = (partner: CaseloadPartner): CaseloadRow[8][number] => {
    const latest = partner.mean.findLast((value) => value !== null);
    return [
      partner.firstName,
      latest === undefined ? "" : levelsOf(partner.mean),
      latest ?? whyNone(partner),
      partner.lastSign ? dayOf(partner.lastSign) : "",
      bit(partner.thisWeek),
      bit(partner.checkDue),
    ];
  };
  return (
    <CaseloadRows
      rows={couples.map((couple) => [
        couple.coupleId,
        couple.label,
        coupleStatusWords[couple.status],
        couple.signals,
        looks(couple),
        couple.nextSession ? say(couple.nextSession) : works.has(couple.status) ? null : "",
        couple.lastSession ? dayOf(couple.lastSession) : "",
        couple.step ? [`${couple.step.place} of ${couple.step.of}`, couple.step.title] : null,
        couple.partners.map(line),
      ])}
    />
  );
}
