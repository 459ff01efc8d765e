import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";
import { hintKinds } from "@/lib/writing-hints/types";
import { countIn, figures, overall, table } from "./figures";
import { heldBack, workedOn } from "./sentences";

const guide = new URL("../../../docs/writing-hints.md", import.meta.url);
const library = new URL("../../../lib/library/content/exercises/", import.meta.url);

/** Several thousand words in many voices that nobody wrote with hints in mind: the worked examples of our exercises. */
async function ordinaryText(): Promise<string[]> {
  const files = readdirSync(library).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ new URL(name, library).href) as Promise<object>),
  );
  return modules
    .flatMap((module) => Object.values(module) as Partial<LibraryExercise>[])
    .flatMap((one) => one.content?.example ?? []);
}

test("there is enough to measure on: half to be noticed, half innocent", () => {
  for (const [set, least] of [[workedOn, 400] as const, [heldBack, 80] as const]) {
    expect(set.length).toBeGreaterThanOrEqual(least);
    expect(set.filter((one) => "hint" in one)).toHaveLength(set.length / 2);
    expect(new Set(set.map(({ text }) => text)).size).toBe(set.length);
  }
  const known = new Set(workedOn.map(({ text }) => text));
  expect(heldBack.filter(({ text }) => known.has(text))).toEqual([]);
});

test.each(figures(workedOn))("$kind is noticed where it was worked on, and hardly anything else", (found) => {
  expect(found.precision).toBeGreaterThanOrEqual(0.95);
  expect(found.recall).toBeGreaterThanOrEqual(0.9);
});

test.each(figures(heldBack))("$kind is noticed now and then in sentences it has never seen", (found) => {
  expect(found.precision).toBeGreaterThanOrEqual(0.5);
  expect(found.recall).toBeGreaterThanOrEqual(0.25);
});

test("all together, more often right than wrong even on sentences made to mislead", () => {
  const { precision, recall } = overall(figures(heldBack));
  expect(precision).toBeGreaterThanOrEqual(0.6);
  expect(recall).toBeGreaterThanOrEqual(0.45);
});

test("ordinary text is left in peace, and the guide shows what was measured", async () => {
  const texts = await ordinaryText();
  const words = texts.join(" ").split(/\s+/).length;
  const hints = texts.reduce((sum, text) => sum + countIn(text), 0);
  expect(words).toBeGreaterThan(5_000);
  expect(hints / words).toBeLessThan(1 / 1_000);

  const between = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;
  const written = readFileSync(guide, "utf8");
  expect(written).toMatch(between);
  const measured = [
    table("Worked on", workedOn),
    table("Held back", heldBack),
    `Ordinary text: ${words} words of worked examples, ${hints} hints.`,
  ].join("\n\n");
  await expect(written.replace(between, `$1${measured}\n$2`)).toMatchFileSnapshot(guide.pathname);
});

test("every kind can be found", () => {
  expect(figures(workedOn).map(({ kind }) => kind)).toEqual([...hintKinds]);
});
