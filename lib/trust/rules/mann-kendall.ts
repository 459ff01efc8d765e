// Promise: says whether an ordered row of answers moves one way more than chance would.
import { errorFunction } from "simple-statistics";

type MannKendall = {
  /** Rising pairs minus falling pairs. */
  s: number;
  /** Variance of s when nothing moves, corrected for ties. */
  variance: number;
  /** Standard score with continuity correction; 0 when s is 0 or everything is tied. */
  z: number;
  /** Two-sided probability, normal approximation. */
  p: number;
};

/**
 * Mann–Kendall test of monotonic trend. `values` are the answers in order, missing weeks left out
 * (the test uses order only, so a gap needs no filling).
 *
 * S = Σ_{i<j} sign(x_j − x_i) (Mann 1945, Econometrica 13:245);
 * Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 over tied groups of size t, and
 * z = (S ∓ 1)/√Var S (Kendall 1975, Rank Correlation Methods, 4th ed.);
 * p = 1 − erf(|z|/√2), erf to 1.5e−7 from simple-statistics (its normal table rounds z to 0.01).
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  values.forEach((later, j) => {
    for (const earlier of values.slice(0, j)) s += Math.sign(later - earlier);
  });

  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  let tied = 0;
  for (const t of ties.values()) tied += t * (t - 1) * (2 * t + 5);

  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: 1 - errorFunction(Math.abs(z) / Math.SQRT2) };
}
