"use client";

import { PersonSample } from "@/components/charts/person-mark";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import { partnersSide, selfStatementOf } from "@/lib/trust/pairs/terms";
import { statementOf } from "@/lib/trust/pulses/terms";
import { trustViewLabels } from "@/lib/trust/terms";
import { type Pair, PairChart } from "./pair-chart";

export function PairFigures({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <Card title="Side by side" eyebrow="Only you see this">
      <p className="text-sm text-ink-soft">
        Every fourth week each can also answer about themselves. Both answers are true for whoever gave them;
        they are a way into a conversation, and no finding.
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {pairs.map((pair) => (
          <PairFigure key={pair.item + pair.of[1]} pair={pair} />
        ))}
      </div>
    </Card>
  );
}

function PairFigure({ pair }: { pair: Pair }) {
  const { item, of, by, asked, weeks } = pair;
  const view = partnersSide[item];
  const title = `${trustViewLabels[view]}: ${isolate(of[0])}`;
  const words = weeks.map(
    ([week, own, other]) => `${week}: ${isolate(of[0])} ${own}, ${isolate(by[0])} ${other}`,
  );
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption>
        <h3 className="text-base">
          {`${trustViewLabels[view]}: `}
          <Name>{of[0]}</Name>
        </h3>
        <ul className="mt-1 text-sm">
          {(
            [
              [of, selfStatementOf(item, asked)],
              [by, statementOf(view)],
            ] as const
          ).map(([[name, shape], statement]) => (
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
        <caption className="sr-only">{`${title}, from 0 (not at all) to 10 (completely)`}</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">
              <Name>{of[0]}</Name>
            </th>
            <th scope="col">
              <Name>{by[0]}</Name>
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(([week, own, other]) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              <td>{own}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
