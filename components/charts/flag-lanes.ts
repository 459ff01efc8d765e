export type PlacedFlag = { at: number; label: string; lane: number };

/** Lanes above the plot; what does not fit in them joins its neighbor ("4–6"). */
const mostLanes = 3;

/**
 * Sets flags numbered from 1, in order, into lanes so that none touches another. Positions, and the room a flag needs
 * for each character and around it, are in one unit (pixels or weeks).
 */
export function placeFlags(positions: readonly number[], perCharacter: number, around: number): PlacedFlag[] {
  const placed: (PlacedFlag & { first: number })[] = [];
  const room = (label: string) => (label.length * perCharacter + around) / 2;
  const free = (flag: PlacedFlag) =>
    !placed.some((p) => p.lane === flag.lane && flag.at - p.at < room(flag.label) + room(p.label));

  positions.forEach((at, i) => {
    const label = String(i + 1);
    for (let lane = 0; lane < mostLanes; lane++) {
      if (!free({ at, label, lane })) continue;
      placed.push({ at, label, lane, first: i + 1 });
      return;
    }
    const last = placed.at(-1);
    if (last) last.label = `${last.first}–${label}`;
  });
  return placed.map(({ at, label, lane }) => ({ at, label, lane }));
}
