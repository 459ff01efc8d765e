/** On which links of the cycle nothing has been assigned for a while: said plainly, without alarm. Pure. */
import { Temporal } from "temporal-polyfill";
import { occurrencesOf } from "@/lib/platform/time/occurrences";
import { type CyclePart, cycleParts } from "../schema";
import type { AssignedOnLink, CycleTurnView, StepWithoutWork } from "../types";

/** Three weeks: about two sessions, long enough to notice and too short to worry. */
export const quietAfterDays = 21;

type OnLink = Pick<AssignedOnLink, "turnId" | "part" | "lastOn">;
type Given = {
  turnId: string | null;
  part: CyclePart | null;
  startsOn: string;
  dueOn: string | null;
  recurrence: string | null;
};

/** What was begun by today, with the day it last came round. */
export const begunBy = <R extends Given>(rows: readonly R[], today: string) =>
  rows.flatMap(({ turnId, part, startsOn, dueOn, recurrence, ...row }) => {
    const last = occurrencesOf({ startsOn, dueOn, recurrence })
      .filter((occurrence) => occurrence.startsOn <= today)
      .at(-1);
    return turnId && part && last ? [{ ...row, turnId, part, lastOn: last.startsOn }] : [];
  });

export type LinkStatus<A extends OnLink = AssignedOnLink> = {
  state: "nothing_yet" | "quiet" | "lately";
  lastOn: string | null;
  /** Newest first. */
  assigned: A[];
};

export function linkStatus<A extends OnLink>(
  assigned: readonly A[],
  link: { turnId: string; part: CyclePart },
  today: string,
): LinkStatus<A> {
  const onIt = assigned
    .filter(({ turnId, part }) => turnId === link.turnId && part === link.part)
    .sort((a, b) => b.lastOn.localeCompare(a.lastOn));
  const lastOn = onIt[0]?.lastOn ?? null;
  if (lastOn === null) return { state: "nothing_yet", lastOn, assigned: onIt };
  const days = Temporal.PlainDate.from(lastOn).until(Temporal.PlainDate.from(today)).days;
  return { state: days >= quietAfterDays ? "quiet" : "lately", lastOn, assigned: onIt };
}

/** The links with words on which nothing was given lately, in the order of the cycle. */
export const stepsWithoutWork = (
  turns: readonly CycleTurnView[],
  assigned: readonly OnLink[],
  today: string,
): StepWithoutWork[] =>
  turns.flatMap((turn) =>
    cycleParts.flatMap((part) => {
      const { state, lastOn } = linkStatus(assigned, { turnId: turn.id, part }, today);
      return turn[part] === "" || state === "lately"
        ? []
        : [{ firstName: turn.person.firstName, part, lastOn }];
    }),
  );
