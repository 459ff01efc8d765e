/** Where marbles lie in a jar: rows that sit in each other's gaps, from the bottom up, as large as the jar allows. Pure. */

export const jarBox = { width: 240, height: 312 } as const;
/** The room for marbles inside the glass. */
const left = 22;
const right = 218;
const top = 74;
const bottom = 286;
const root3 = Math.sqrt(3);

export type Layout = { radius: number; perRow: number };
export type Spot = { x: number; y: number; row: number };

/** Rows of `perRow` and `perRow - 1` take turns. */
function rowsFor(size: number, perRow: number): number {
  const pairs = Math.floor(size / (2 * perRow - 1));
  const rest = size - pairs * (2 * perRow - 1);
  return pairs * 2 + (rest === 0 ? 0 : rest <= perRow ? 1 : 2);
}

/** The fewest, largest marbles in a row with which `size` of them fit. */
export function layoutFor(size: number): Layout {
  for (let perRow = 3; perRow <= 20; perRow += 1) {
    const radius = (right - left) / (2 * perRow);
    if (2 * radius + (rowsFor(size, perRow) - 1) * root3 * radius <= bottom - top) return { radius, perRow };
  }
  throw new Error(`no jar holds ${size}`);
}

/** @param place from 1. A hair of unevenness, the same at every look, so that it is no grid. */
export function spotOf(place: number, { radius, perRow }: Layout): Spot {
  const pair = Math.floor((place - 1) / (2 * perRow - 1));
  const inPair = (place - 1) % (2 * perRow - 1);
  const upper = inPair >= perRow;
  const row = pair * 2 + (upper ? 1 : 0);
  const column = upper ? inPair - perRow : inPair;
  const sway = ((place * 37) % 11) / 11 - 0.5;
  return {
    x: round(left + radius * (upper ? 2 : 1) + column * 2 * radius + sway * radius * 0.12),
    y: round(bottom - radius - row * root3 * radius - Math.abs(sway) * radius * 0.06),
    row,
  };
}

const round = (n: number) => Math.round(n * 10) / 10;
