import { coupleStatusWords, joinStatusWords } from "@/components/practice/couples/status-words";
import type { CaseloadCouple, CaseloadPartner } from "@/lib/caseload/types";
import { isolate } from "@/lib/platform/names/isolate";
import { CaseloadRows } from "./caseload-rows";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What there is to look at, as words; empty when all is quiet. */
function looks(couple: CaseloadCouple): string {
  const lapsed = couple.partners.filter(({ joinStatus }) => joinStatus === "lapsed");
  const found = [
    ...(couple.unread > 0 ? [`${couple.unread} to read`] : []),
    ...lapsed.map(({ firstName }) => `${isolate(firstName)}’s link has run out`),
    ...(couple.status === "active" && couple.activeAssignments === 0 ? ["no exercise assigned"] : []),
  ].join(" · ");
  return found.charAt(0).toUpperCase() + found.slice(1);
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
