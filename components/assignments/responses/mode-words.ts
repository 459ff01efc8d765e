import type { Mode } from "@/lib/library/exercises/types";
import { isolate } from "@/lib/platform/names/isolate";

export function modeWords(mode: Mode, partnerName: string): string {
  if (mode === "one") return "for you alone";
  return mode === "apart" ? `for each of you, apart` : `together with ${isolate(partnerName)}`;
}
