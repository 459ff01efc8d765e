import type { Mode } from "@/lib/exercises/types";

export function modeWords(mode: Mode, partnerName: string): string {
  if (mode === "one") return "for you alone";
  return mode === "apart" ? `for each of you, apart` : `together with ${partnerName}`;
}
