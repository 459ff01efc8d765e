/** From what is read of all couples together to what is known of each. Pure. */
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

/** One for each couple that is active or paused. */
export function factsOf(found: FoundFacts): CoupleFacts[] {
  const partners = grouped(found.partnerRows);
  const marks = grouped(found.marks);
  const working = found.coupleRows.filter(({ status }) => status === "active" || status === "paused");
  return working.map(({ status, ...couple }) => ({
    ...couple,
    isActive: status === "active",
    reviewOn: found.reviews?.[couple.coupleId] ?? null,
    doubtOn: found.doubts?.[couple.coupleId] ?? null,
    partners: (partners.get(couple.coupleId) ?? []).map(({ clientId, firstName, lastWeekOn }) => ({
      ...{ clientId, firstName, lastWeekOn },
      late: found.late?.[clientId]?.count ?? 0,
      lastLateOn: found.late?.[clientId]?.lastOn ?? null,
      lapsedOn: found.lapsed?.[clientId] ?? null,
      unsignedOn: found.unsigned?.[clientId] ?? null,
      correctedOn: found.corrected?.[clientId] ?? null,
    })),
    marks: marks.get(couple.coupleId) ?? [],
  }));
}
