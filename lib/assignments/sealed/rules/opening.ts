/** When an answer for the couple opens to the partner. */
import type { SealedState } from "@/lib/assignments/types";
import type { Mode } from "@/lib/library/exercises/types";
import type { OpensWhen } from "../../responses/terms";

export type Opening = { mode: Mode; sealed: boolean; releaseRule: "automatic" | "coach" };

/** Each author's words open at once, without waiting for the other's. */
export const opensAlone = ({ mode, sealed, releaseRule }: Opening) =>
  releaseRule === "automatic" && (mode === "one" || !sealed);

export const opensWhen = (opening: Opening): OpensWhen =>
  opening.releaseRule === "coach" ? "coach_opens" : opensAlone(opening) ? "alone" : "both_done";

/** How far the sealed answers are, from the coach's side. `hasOwnSheets` is false when everything is on the sheet both write on. */
export function sealedState(
  opening: Opening,
  { open, everybodyIn, hasOwnSheets }: { open: boolean; everybodyIn: boolean; hasOwnSheets: boolean },
): SealedState {
  if (open) return "open";
  if (!hasOwnSheets || opensAlone(opening)) return "none";
  if (opening.releaseRule === "automatic") return "sealed";
  return everybodyIn ? "ready" : "with_you";
}
