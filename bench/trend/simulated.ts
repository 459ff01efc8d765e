/** Made-up people who answer five questions every week: seeded, so that the same figures come again. */
import type { Values } from "@/lib/trust/rules/shift";

/** A source of numbers from 0 to 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal (Box & Muller 1958). */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export type Person = {
  weeks: number;
  /** Standard deviation of one question around its level, in points. */
  scatter: number;
  /** Correlation of a deviation with that of the week before. */
  phi: number;
  /** The level of a week. */
  level: (week: number) => number;
};

/** Share of a question's variance that all five have in common: so the mean of five has .64 of the variance of one. */
const together = 0.55;
/** Share of weeks without an answer. */
const missing = 0.2;

export type Answers = { questions: Values[]; mean: Values };

/** Whole numbers from 0 to 10; a week is answered whole or not at all. */
export function answersOf({ weeks, scatter, phi, level }: Person, random: () => number): Answers {
  const fresh = () => [normal(random), ...Array.from({ length: 5 }, () => normal(random))];
  let noise = fresh();
  const rows = Array.from({ length: weeks }, (_, week) => {
    if (week > 0) noise = fresh().map((value, i) => phi * (noise[i] ?? 0) + Math.sqrt(1 - phi ** 2) * value);
    const [common = 0, ...own] = noise;
    if (random() < missing) return null;
    return own.map((value) => {
      const away = Math.sqrt(together) * common + Math.sqrt(1 - together) * value;
      return Math.min(10, Math.max(0, Math.round(level(week) + scatter * away)));
    });
  });
  return {
    questions: [0, 1, 2, 3, 4].map((question) => rows.map((row) => row?.[question] ?? null)),
    mean: rows.map((row) => row && row.reduce((sum, answer) => sum + answer, 0) / 5),
  };
}

/** What was there at the end of a week, for whoever looked then. */
export const until = ({ questions, mean }: Answers, weeks: number): Answers => ({
  questions: questions.map((values) => values.slice(0, weeks)),
  mean: mean.slice(0, weeks),
});
