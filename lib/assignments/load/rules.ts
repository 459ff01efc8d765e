/** How many minutes a week somebody carries, and when that is more than is good for them. Pure; told, never a bar. */
import type { AssignedToCouple } from "@/lib/assignments/rules/cards";
import { addDays } from "@/lib/platform/time/day";
import { occurrencesOf, type Repeat, repeatOf } from "@/lib/platform/time/occurrences";
import type { PartnerLoad } from "./types";

const weeksOf: Record<Repeat, number> = { once: 1, weekly: 1, fortnightly: 2, monthly: 4 };

/** An exercise in minutes a week; one that comes once counts whole in its week. */
export const minutesAWeek = ({ minutes, repeat }: { minutes: number; repeat: Repeat }) =>
  Math.ceil(minutes / weeksOf[repeat]);

type Assigned = Pick<
  AssignedToCouple,
  | "minutes"
  | "startsOn"
  | "dueOn"
  | "recurrence"
  | "withdrawnAt"
  | "partners"
  | "responses"
  | "hasOwn"
  | "hasShared"
>;

/** Whether it lies before this partner, or comes again to them within a week. */
function isInForce(one: Assigned, clientId: string, today: string): boolean {
  if (one.withdrawnAt || !one.partners.some((partner) => partner.clientId === clientId)) return false;
  const mine = one.responses.filter((response) => response.clientId === clientId);
  if (mine.at(-1)?.status === "not_for_us") return false;
  const occurrences = occurrencesOf(one);
  const last = occurrences.at(-1);
  if (!last || one.startsOn > addDays(today, 6)) return false;
  const isIn = (whose: string | null) =>
    one.responses.some(
      (response) =>
        response.occurrence === last.occurrence &&
        response.clientId === whose &&
        response.submittedAt !== null,
    );
  const own = one.hasOwn || !one.hasShared;
  return last.startsOn > today || (own && !isIn(clientId)) || (one.hasShared && !isIn(null));
}

export const minutesInForce = (all: readonly Assigned[], clientId: string, today: string): number =>
  all
    .filter((one) => isInForce(one, clientId, today))
    .reduce((sum, one) => sum + minutesAWeek({ minutes: one.minutes, repeat: repeatOf(one.recurrence) }), 0);

/** The counselor's number, else one's own, else the practice's; and one's own whenever it is smaller. */
export function limitOf({ set, said, usual }: { set: number | null; said: number | null; usual: number }) {
  const base = set ?? said ?? usual;
  return said === null ? base : Math.min(base, said);
}

/** Whom it would be too much for. @param more minutes a week that would be added for each */
export const overWith = (
  partners: readonly PartnerLoad[],
  more: (clientId: string) => number,
): (PartnerLoad & { total: number })[] =>
  partners
    .map((partner) => ({ ...partner, total: partner.inForce + more(partner.clientId) }))
    .filter(({ total, limit, clientId }) => more(clientId) > 0 && total > limit);
