/** From what is read of all couples together to what is known of each. Pure. */
import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { CoupleFacts, FoundFacts } from "../types";

function grouped<R extends { coupleId: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.coupleId);
    if (group) group.push(row);
    else groups.set(row.coupleId, [row]);
  }
  return groups;
}

type Partner = CoupleFacts["partners"][number];
const nothing = {
  ...{
    lastWeekOn: null,
    late: 0,
    lastLateOn: null,
    lapsedOn: null,
    unsignedOn: null,
    correctedOn: null,
    consentOn: null,
  },
} as const;

const working: readonly CoupleStatus[] = ["active", "paused", "one_partner"];

/** One for each couple that works or is paused, and for the partner who goes on alone; of whoever left, and of those whose work is ending, no more than what they answered or sent. */
export function factsOf(found: FoundFacts): CoupleFacts[] {
  const partners = grouped(found.partnerRows);
  const marks = grouped(found.marks);
  return found.coupleRows.map(({ status, startedOn, ...couple }) => {
    const works = working.includes(status);
    const isJoint = works && status !== "one_partner";
    const all = (partners.get(couple.coupleId) ?? []).map(
      ({ clientId, firstName, lastWeekOn, hasLeft }): Partner => ({
        ...{ clientId, firstName, ...nothing },
        ...(works &&
          !hasLeft && {
            lastWeekOn,
            late: found.late?.[clientId]?.count ?? 0,
            lastLateOn: found.late?.[clientId]?.lastOn ?? null,
            lapsedOn: found.lapsed?.[clientId] ?? null,
            unsignedOn: isJoint ? (found.unsigned?.[clientId] ?? null) : null,
            consentOn: found.consent?.[clientId] ?? null,
            correctedOn: found.corrected?.[clientId] ?? null,
          }),
        measuredOn: found.measured?.[clientId] ?? null,
        sent: found.sent?.[clientId] ?? [],
        replied: found.replied?.[clientId] ?? [],
      }),
    );
    return {
      ...couple,
      ...{ isActive: works && status !== "paused", isQuiet: works && couple.isQuiet, partners: all },
      lookedBackOn: status === "active" ? (found.lookedBack?.[couple.coupleId] ?? startedOn) : null,
      reviewOn: isJoint ? (found.reviews?.[couple.coupleId] ?? null) : null,
      doubtOn: isJoint ? (found.doubts?.[couple.coupleId] ?? null) : null,
      ready: isJoint ? (found.ready?.[couple.coupleId] ?? []) : [],
      marks: marks.get(couple.coupleId) ?? [],
    };
  });
}
