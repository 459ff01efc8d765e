/** On which links of the cycle nothing has been assigned for a while: said plainly, without alarm. Pure. */
import { Temporal } from "temporal-polyfill";
import type { CyclePart } from "../schema";
import type { AssignedOnLink } from "../types";

/** Three weeks: about two sessions, long enough to notice and too short to worry. */
export const quietAfterDays = 21;

export type LinkStatus = {
  state: "nothing_yet" | "quiet" | "lately";
  lastOn: string | null;
  /** Newest first. */
  assigned: AssignedOnLink[];
};

export function linkStatus(
  assigned: readonly AssignedOnLink[],
  link: { turnId: string; part: CyclePart },
  today: string,
): LinkStatus {
  const onIt = assigned
    .filter(({ turnId, part }) => turnId === link.turnId && part === link.part)
    .sort((a, b) => b.lastOn.localeCompare(a.lastOn));
  const lastOn = onIt[0]?.lastOn ?? null;
  if (lastOn === null) return { state: "nothing_yet", lastOn, assigned: onIt };
  const days = Temporal.PlainDate.from(lastOn).until(Temporal.PlainDate.from(today)).days;
  return { state: days >= quietAfterDays ? "quiet" : "lately", lastOn, assigned: onIt };
}
