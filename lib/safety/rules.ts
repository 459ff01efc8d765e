/** What rests between two people while a safety concern stands. Work that one of them does alone goes on. */

import type { KindCode } from "@/lib/exercises/terms";
import type { Mode } from "@/lib/exercises/types";

/** Hard truths, openness by agreement, forgiveness, reassurance: each can be turned against the one who is not safe. */
export const restingKinds = ["E07", "E12", "E21", "E24"] as const satisfies readonly KindCode[];

export const restsWhileConcernStands = (kind: string, mode: Mode) =>
  mode !== "one" && restingKinds.some((resting) => resting === kind);
