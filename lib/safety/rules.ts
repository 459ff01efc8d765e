/** What goes to the counselor first for every couple, always; and what is not given to both by hand while a safety concern stands. */

import { kindCodes } from "@/lib/library/exercises/terms";
import type { Mode } from "@/lib/library/exercises/types";

/** Hard truths, openness by agreement, forgiveness, reassurance: each can be turned against the one who is not safe. */
const sensitiveKinds: readonly string[] = [
  kindCodes.hard_truth_prep,
  kindCodes.transparency_plan,
  kindCodes.forgiveness_reflection,
  kindCodes.reassurance,
];

/** For whoever stands in or takes over, in place of what was written in private to somebody else: that there is something, and not what. */
export const wordsStayed =
  "This was written in private to somebody who works with them, so its words are not shown to you. Please ask each partner alone how safe they are.";

const isSensitive = (kind: string) => sensitiveKinds.includes(kind);

/** Its counselor opens it, whatever was chosen when it was given: also what one of them writes alone. */
export const opensByCounselor = (kind: string) => isSensitive(kind);

export const waitsDuringConcern = (kind: string, mode: Mode) => mode !== "one" && isSensitive(kind);
