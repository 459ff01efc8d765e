// Promise: no suite loses tests unseen: fewer than the committed number is red, more becomes the number to commit.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process";
import type { Tally } from "./suites";

const file = "tests/least.json";
export type Least = Readonly<Record<string, number>>;

const readLeast = (): Least => JSON.parse(readFileSync(join(root, file), "utf8"));
const ran = ({ passed, failed }: Tally) => passed + failed;

/** Counts as one failure that fewer tests ran than the suite is to have; a suite of checks has no number. */
export function atLeast(tally: Tally, least: Least = readLeast()): Tally {
  const wanted = least[tally.name] ?? 0;
  if (ran(tally) >= wanted) return tally;
  const note = `${ran(tally)} tests ran, and ${wanted} are to: ${file} says so`;
  return { ...tally, failed: tally.failed + 1, note: [tally.note, note].filter(Boolean).join("; ") };
}

/** The same numbers, where more ran the greater one. */
export const raisedBy = (least: Least, tallies: readonly Tally[]): Least =>
  Object.fromEntries(
    Object.entries(least).map(([name, number]) => {
      const tally = tallies.find((one) => one.name === name);
      return [name, Math.max(number, tally ? ran(tally) : 0)];
    }),
  );

/** Writes the greater numbers down. @returns the file's name where that changed anything */
export function raise(tallies: readonly Tally[]): string | null {
  const before = readLeast();
  const after = raisedBy(before, tallies);
  if (JSON.stringify(after) === JSON.stringify(before)) return null;
  writeFileSync(join(root, file), `${JSON.stringify(after, null, 2)}\n`);
  return file;
}
