import { dayInWords } from "@/lib/platform/time/day";
import type { PulseLine } from "@/lib/trust/types";
import { PulseNotes } from "./pulse-notes";

type PulseLinesProps = { lines: readonly PulseLine[]; today: string; most?: number };

/** What each added to a check-in, in their own words. Only the counselor reads it. */
export function PulseLines({ lines, today, most = 6 }: PulseLinesProps) {
  if (lines.length === 0) return null;
  return (
    <PulseNotes
      notes={lines.slice(0, most).map(({ name, weekOn, line }) => [name, dayInWords(weekOn, today), line])}
    />
  );
}
