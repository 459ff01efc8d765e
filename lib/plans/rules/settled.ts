/** Whether what was given is behind a couple: the slower partner's word counts. Pure. */
import type { AssignedToCouple } from "@/lib/assignments/rules/cards";
import { occurrencesOf } from "@/lib/platform/time/occurrences";
import type { ExerciseFacts } from "../types";

type Settlement = Pick<ExerciseFacts, "status" | "settledAt">;

const withThem: Settlement = { status: "with_them", settledAt: null };

/** Settled: taken back, laid down by everybody, or handed in by all who did not lay it down, the last time it comes round. */
export function settledOf(assigned: AssignedToCouple, today: string): Settlement {
  if (assigned.withdrawnAt) return { status: "settled", settledAt: assigned.withdrawnAt };
  const laidDown = (clientId: string) =>
    assigned.responses.filter((one) => one.clientId === clientId).at(-1)?.status === "not_for_us";
  const people = assigned.partners.map(({ clientId }) => clientId);
  if (people.every(laidDown)) return { status: "settled", settledAt: null };
  const last = occurrencesOf(assigned).at(-1);
  if (!last || last.startsOn > today) return withThem;
  const submittedAt = (clientId: string | null) =>
    assigned.responses.find((one) => one.occurrence === last.occurrence && one.clientId === clientId)
      ?.submittedAt ?? null;
  const own = assigned.hasOwn || !assigned.hasShared ? people.filter((one) => !laidDown(one)) : [];
  const moments = [...own, ...(assigned.hasShared ? [null] : [])].map(submittedAt);
  if (moments.some((moment) => moment === null)) return withThem;
  const latest = moments.flatMap((moment) => (moment ? [new Date(moment).getTime()] : []));
  return { status: "settled", settledAt: latest.length > 0 ? new Date(Math.max(...latest)) : null };
}

/** Days that it will likely take; only for the estimate. */
export function lasts({
  repeat,
  times,
  hopeDays,
}: {
  repeat: "once" | "weekly" | "fortnightly" | "monthly";
  times: number;
  hopeDays: number | null;
}): number {
  if (repeat === "once") return hopeDays ?? 7;
  const every = { weekly: 7, fortnightly: 14, monthly: 30 }[repeat];
  return every * times;
}
