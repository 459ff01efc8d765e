"use client";

import type { Route } from "next";
import type { ChartPerson } from "@/components/charts/chart-model";
import { PlainChart } from "@/components/charts/plain-chart";
import { Link } from "@/components/ui/link";
import { isolate } from "@/lib/platform/names/isolate";

type Row = Pick<ChartPerson, "values" | "levels">;
/** `rows` go with the people one to one, as far as there are any. */
export type Multiple = { label: string; href: Route; rows: readonly Row[] };

type SmallMultiplesProps = {
  people: readonly Pick<ChartPerson, "name" | "shape">[];
  multiples: readonly Multiple[];
  weeks: readonly [first: string, last: string];
  count: number;
};

const latestOf = (name: string, { values }: Row) => {
  const latest = values.findLast((value) => value !== null) ?? null;
  return `${isolate(name)} ${latest === null ? "no answers yet" : `latest ${latest} of 10`}`;
};

/** The five questions beside one another, on one axis: the same weeks, from 0 to 10. */
export function SmallMultiples({ people, multiples, weeks, count }: SmallMultiplesProps) {
  return (
    <>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {multiples.map(({ label, href, rows }) => {
          const shown = people.flatMap((person, i) => (rows[i] ? [{ ...person, ...rows[i] }] : []));
          return (
            <li key={label}>
              <Link href={href} className="link">
                {label}
              </Link>
              <PlainChart
                people={shown}
                weeks={count}
                label={`${label}: ${shown.map((one) => latestOf(one.name, one)).join(", ")}`}
              />
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs text-ink-soft">
        Each from 0 (not at all) to 10 (completely), {weeks[0]} to {weeks[1]}.
      </p>
    </>
  );
}
