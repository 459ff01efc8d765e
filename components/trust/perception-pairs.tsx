"use client";

import { PersonSample } from "@/components/charts/person-mark";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import { partnersSide, selfStatementOf } from "@/lib/trust/pairs/terms";
import type { PerceptionPair } from "@/lib/trust/pairs/types";
import { statementOf } from "@/lib/trust/pulses/terms";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { trustViewLabels, unsaidLabels } from "@/lib/trust/terms";
import type { WeekPoint } from "@/lib/trust/types";
import { PairChart } from "./pair-chart";

const said = ({ value, unsaid }: WeekPoint) =>
  value !== null ? String(value) : unsaid ? unsaidLabels[unsaid] : "no answer";

/** What each said of their own side, beside what the other said of it in the same week. Two answers, and nothing made of them. */
export function PerceptionPairs({ pairs }: { pairs: readonly PerceptionPair[] }) {
  if (pairs.length === 0) return null;
  return (
    <Card title="Side by side" eyebrow="Only you see this">
      <p className="text-sm text-ink-soft">
        Every fourth week each can also answer about themselves. Both answers are true for whoever gave them;
        they are a way into a conversation, and no finding.
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {pairs.map((pair) => (
          <Pair key={pair.item + pair.of.personId} pair={pair} />
        ))}
      </div>
    </Card>
  );
}

function Pair({ pair }: { pair: PerceptionPair }) {
  const { item, of, by, weeks } = pair;
  const view = partnersSide[item];
  const asked = weeks.at(-1)?.wording;
  const title = `${trustViewLabels[view]}: ${isolate(of.name)}`;
  const words = weeks.map(
    ({ weekOn, own, other }) =>
      `${dayMonth(weekOn)}: ${isolate(of.name)} ${own}, ${isolate(by.name)} ${said(other)}`,
  );
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption>
        <h3 className="text-base">
          {trustViewLabels[view]}: <Name>{of.name}</Name>
        </h3>
        <ul className="mt-1 text-sm">
          {[
            { ...of, words: selfStatementOf(item, asked) },
            { ...by, words: statementOf(view) },
          ].map(({ name, shape, words: statement }) => (
            <li key={shape} className="flex items-start gap-2">
              <span className="mt-1">
                <PersonSample shape={shape} lined={false} />
              </span>
              <span className="min-w-0">
                <Name>{name}</Name>: <q>{statement}</q>
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
      <PairChart pair={pair} label={`${title}. ${words.join("; ")}.`} />
      <table className="chart-table">
        <caption className="sr-only">{title}, from 0 (not at all) to 10 (completely)</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">
              <Name>{of.name}</Name>
            </th>
            <th scope="col">
              <Name>{by.name}</Name>
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ weekOn, own, other }) => (
            <tr key={weekOn}>
              <th scope="row">{dayMonth(weekOn)}</th>
              <td>{own}</td>
              <td>{said(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
