/** Sets words beside one another into lanes, so that none touches another. Pure. */

export type Lane = number | null;

/**
 * @param marks positions and the width of each word, in one unit, in the order of positions; a word begins at its position
 * @returns the lane of each, the lowest that is free; null where none is: the mark stands without its word
 */
export function wordLanes(marks: readonly { at: number; width: number }[], lanes: number): Lane[] {
  const ends: number[] = Array(lanes).fill(Number.NEGATIVE_INFINITY);
  return marks.map(({ at, width }) => {
    const lane = ends.findIndex((end) => end <= at);
    if (lane < 0) return null;
    ends[lane] = at + width;
    return lane;
  });
}
