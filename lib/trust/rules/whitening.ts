/** Takes the memory from one answer to the next out of weekly answers, with their real gaps; pure. */

/** Of two neighboring weeks, how much of a deviation is left in the second: an assumption, docs/measuring.md says what hangs on it. */
export const phi = 0.4;

/** Sum of products of two rows of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * Exact AR(1) whitening for answers in the given weeks (Prais & Winsten 1954): what is left of a row when each value is freed of
 * what the one before it foretells, scaled to one variance. After a gap of d weeks the memory is φ^d.
 * @param weeks positions of the answered weeks, rising
 */
export function whitening(weeks: readonly number[]): (row: ArrayLike<number>) => Float64Array {
  const rho = weeks.map((week, i) => (i === 0 ? 0 : phi ** (week - (weeks[i - 1] ?? 0))));
  return (row) => {
    const white = new Float64Array(weeks.length);
    rho.forEach((r, i) => {
      const foretold = i === 0 ? 0 : r * (row[i - 1] ?? 0);
      white[i] = ((row[i] ?? 0) - foretold) / Math.sqrt(1 - r * r);
    });
    return white;
  };
}
