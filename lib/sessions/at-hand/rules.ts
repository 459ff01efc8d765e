/** An agenda with what was taken up of it. Pure. */
import type { AgendaAtHand } from "./types";

type Point = { pointId: string; words: string; authorName: string; discussed: boolean };

/** A line that says what a point says is that point. */
export function agendaAtHand(
  shared: readonly string[] | null,
  draft: readonly string[],
  points: readonly Point[],
): AgendaAtHand {
  const lines = shared ?? draft;
  return {
    shared: shared !== null,
    lines: lines.map((words) => {
      const same = points.filter((point) => point.words === words);
      const open = same.find(({ discussed }) => !discussed);
      return { words, pointId: open?.pointId ?? null, takenUp: same.length > 0 && !open };
    }),
    more: points
      .filter(({ words, discussed }) => !discussed && !lines.includes(words))
      .map(({ discussed: _, ...point }) => point),
  };
}
