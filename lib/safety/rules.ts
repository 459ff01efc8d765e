/** What goes to the counselor first for every couple, always; and what is not given to both by hand while a safety concern stands. */

import type { KindCode } from "@/lib/library/exercises/terms";
import type { Mode } from "@/lib/library/exercises/types";

/** Hard truths, openness by agreement, forgiveness, reassurance: each can be turned against the one who is not safe. */
const restingKinds = ["E07", "E12", "E21", "E24"] as const satisfies readonly KindCode[];

const sensitive = (kind: string) => restingKinds.some((resting) => resting === kind);

/** Its counselor opens it, whatever was chosen when it was given: also what one of them writes alone. */
export const opensByCounselor = (kind: string) => sensitive(kind);

export const restsWhileConcernStands = (kind: string, mode: Mode) => mode !== "one" && sensitive(kind);
