/** What somebody who looks every week is told about made-up people. */
import { findChanges } from "@/lib/trust/rules/changes";
import { findShift, scatterOf } from "@/lib/trust/rules/shift";
import { bandOf, ewma } from "@/lib/trust/rules/smoothing";
import { type Answers, answersOf, type Person, seeded, until } from "./simulated";

export type Told = "clear" | "hint";
type Direction = "up" | "down";

/** What the code says of the headline as of now, with its latest direction. */
function toldOf({ questions, mean }: Answers): { told: Told; direction: Direction } | null {
  const { clear, hint } = findChanges(mean, scatterOf(mean, questions));
  const shift = hint ?? clear.at(-1);
  if (!shift) return null;
  const direction = shift.to > shift.from ? "up" : "down";
  return { told: clear.length > 0 && !hint ? "clear" : "hint", direction };
}

/** Of `people`, the share to whom it was said at least once in a year of stable weeks that something had changed. A hint counts every clear change too. */
export function falseInAYear(person: Omit<Person, "weeks" | "level">, people: number): Record<Told, number> {
  const random = seeded(100 * person.phi + 1000 * person.scatter);
  const ever = { clear: 0, hint: 0 };
  for (let one = 0; one < people; one += 1) {
    const answers = answersOf({ ...person, weeks: 52, level: () => 6 }, random);
    const said = new Set<Told>();
    for (let week = 6; week <= 52 && !said.has("clear"); week += 1) {
      const { questions, mean } = until(answers, week);
      const strength = findShift(mean, scatterOf(mean, questions))?.strength;
      if (strength === "clear" || strength === "hint") said.add(strength);
    }
    if (said.has("clear")) ever.clear += 1;
    if (said.size > 0) ever.hint += 1;
  }
  return { clear: ever.clear / people, hint: ever.hint / people };
}

export type Change = { quiet: number; within: number; level: Person["level"]; direction: Direction };

/** Of `people` whose level changed after `quiet` weeks, the share to whom it was said within some weeks, in the right direction. */
export function seen(
  person: Omit<Person, "weeks" | "level">,
  { quiet, within, level, direction }: Change,
  people: number,
): Record<Told, number> {
  const random = seeded(quiet + 100 * within + 1000 * person.scatter);
  const ever = { clear: 0, hint: 0 };
  for (let one = 0; one < people; one += 1) {
    const answers = answersOf({ ...person, weeks: quiet + within, level }, random);
    const looks = Array.from({ length: within }, (_, i) => toldOf(until(answers, quiet + i + 1)));
    const right = looks.filter((look) => look?.direction === direction);
    if (right.some((look) => look?.told === "clear")) ever.clear += 1;
    if (right.length > 0) ever.hint += 1;
  }
  return { clear: ever.clear / people, hint: ever.hint / people };
}

/** Of the answers of `people` from the thirteenth on, the share that lay in the band as it was known before. */
export function bandHolds(person: Omit<Person, "weeks" | "level">, people: number): number {
  const random = seeded(7 + 100 * person.phi + 1000 * person.scatter);
  let [inside, all] = [0, 0];
  for (let one = 0; one < people; one += 1) {
    const { mean } = answersOf({ ...person, weeks: 40, level: () => 6 }, random);
    const { expected } = ewma(mean);
    for (let week = 13; week < 40; week += 1) {
      const known = mean.slice(0, week);
      const half = bandOf(known, ewma(known));
      const [value, center] = [mean[week] ?? null, expected[week] ?? null];
      if (half === null || value === null || center === null) continue;
      all += 1;
      if (Math.abs(value - center) <= half) inside += 1;
    }
  }
  return inside / all;
}
