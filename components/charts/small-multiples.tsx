"use client";

import type { Route } from "next";
import type { ChartPerson } from "@/components/charts/chart-model";
import { PersonSample } from "@/components/charts/person-mark";
import { PlainChart } from "@/components/charts/plain-chart";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { useInBrowser } from "@/components/ui/use-in-browser";
import { isolate } from "@/lib/platform/names/isolate";

/** Sent short, since there are many: a character for each week, 0 to 9 and a, or - without an answer; levels from, to and how high. */
type Row = readonly [weeks: string, levels: readonly number[][]];
/** `rows` go with the people one to one, as far as there are any. */
export type Multiple = { label: string; href: Route; rows: readonly Row[] };

type SmallMultiplesProps = {
  people: readonly Pick<ChartPerson, "name" | "shape">[];
  multiples: readonly Multiple[];
  weeks: readonly [first: string, last: string];
  count: number;
};

const drawnOf = ([weeks, levels]: Row): Pick<ChartPerson, "values" | "levels"> => ({
  values: [...weeks].map((one) => (one === "-" ? null : Number.parseInt(one, 11))),
  levels: levels.map(([from = 0, to = 0, level = 0]) => ({ from, to, level })),
});

const latestOf = (name: string, values: ChartPerson["values"]) => {
  const latest = values.findLast((value) => value !== null) ?? null;
  return `${isolate(name)} ${latest === null ? "no answers yet" : `latest ${latest} of 10`}`;
};

/** The five questions beside one another, on one axis: the same weeks, from 0 to 10. Drawn in the browser, so that the page stays light; without it each leads to its own page. */
export function SmallMultiples({ people, multiples, weeks, count }: SmallMultiplesProps) {
  const drawn = useInBrowser();
  return (
    <>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {multiples.map(({ label, href, rows }) => {
          const shown = people.flatMap((person, i) => (rows[i] ? [{ ...person, ...drawnOf(rows[i]) }] : []));
          return (
            <li key={label}>
              <Link href={href} className="link">
                {label}
              </Link>
              {drawn ? (
                <PlainChart
                  people={shown}
                  weeks={count}
                  label={`${label}: ${shown.map((one) => latestOf(one.name, one.values)).join(", ")}`}
                />
              ) : (
                <div className="plain-chart" />
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs text-ink-soft">
        {`Each from 0 (not at all) to 10 (completely), ${weeks[0]} to ${weeks[1]}.`}
      </p>
      {people.length > 1 ? (
        <p className="mt-1 flex flex-wrap gap-x-4 text-xs text-ink-soft">
          {people.map(({ name, shape }) => (
            <span key={shape} className="inline-flex items-center gap-1.5">
              <PersonSample shape={shape} lined={false} />
              <Name>{name}</Name>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
