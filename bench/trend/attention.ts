/** How often the rules about weekly answers speak of stable couples: new flags a week for a counselor of 25 couples. */
import { silentSince } from "@/lib/caseload/attention/rules/silence";
import { addDays } from "@/lib/platform/time/day";
import { isOftenLow, isSteepFall, isVeryLow } from "@/lib/safety/signals/rules/ease";
import { differentlySince } from "@/lib/trust/rules/differently";
import type { Values } from "@/lib/trust/rules/shift";
import type { PersonSeries, WeekPoint } from "@/lib/trust/types";
import { answersOf, seeded } from "./simulated";

const weeks = 52;
/** Weeks before anything is counted: by then each rule has what it goes by. */
const begun = 12;
const ease = 3;

const monday = (week: number) => addDays("2026-01-05", 7 * week);
const pointsOf = (values: Values): WeekPoint[] =>
  values.map((value, week) => ({ weekOn: monday(week), value }));

type Person = { mean: WeekPoint[]; ease: WeekPoint[] };
type Told = Record<"very_low" | "steep_fall" | "often_low" | "silent" | "differently", number>;

const series = (name: string, points: WeekPoint[]): PersonSeries => ({
  ...{ personId: name, name, shape: "circle" as const, points },
});

const silent = (points: readonly WeekPoint[], week: number) =>
  silentSince(points.slice(0, week).findLast(({ value }) => value !== null)?.weekOn ?? null, monday(week)) !==
  null;

function flagsOfPerson(person: Person, week: number): (keyof Told)[] {
  const said = person.ease.slice(0, week + 1);
  const answered = said.at(-1)?.value !== null;
  const wasSilent = week > 0 && silent(person.ease, week - 1);
  return [
    ...(answered && isVeryLow(said) ? (["very_low"] as const) : []),
    ...(answered && isSteepFall(said) ? (["steep_fall"] as const) : []),
    ...(answered && isOftenLow(said) ? (["often_low"] as const) : []),
    ...(silent(person.ease, week) && !wasSilent ? (["silent"] as const) : []),
  ];
}

const differently = ([a, b]: readonly [Person, Person], week: number) =>
  differentlySince(series("a", a.mean.slice(0, week + 1)), series("b", b.mean.slice(0, week + 1))) !== null;

/** @returns new flags a week for 25 stable couples, by rule, of as many couples as are asked for; `differently` is a state, counted where it begins */
export function falseFlags(couples: number, { scatter, phi }: { scatter: number; phi: number }): Told {
  const random = seeded(400 + 1000 * scatter + phi);
  const told: Told = { very_low: 0, steep_fall: 0, often_low: 0, silent: 0, differently: 0 };
  for (let couple = 0; couple < couples; couple += 1) {
    const person = (): Person => {
      const level = 3 + 5 * random();
      const { questions, mean } = answersOf({ weeks, scatter, phi, level: () => level }, random);
      return { mean: pointsOf(mean), ease: pointsOf(questions[ease] ?? []) };
    };
    const both = [person(), person()] as const;
    for (let week = begun; week < weeks; week += 1) {
      for (const one of both) for (const rule of flagsOfPerson(one, week)) told[rule] += 1;
      if (differently(both, week) && !differently(both, week - 1)) told.differently += 1;
    }
  }
  const scale = 25 / couples / (weeks - begun);
  return Object.fromEntries(Object.entries(told).map(([rule, count]) => [rule, count * scale])) as Told;
}
