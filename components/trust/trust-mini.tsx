import { Sparkline } from "@/components/charts/sparkline";
import { PartnerName } from "@/components/ui/avatar";
import { readTrend } from "@/lib/trust/rules/trend";
import type { ChartEventView, PersonSeries } from "@/lib/trust/types";

type TrustMiniProps = { series: readonly PersonSeries[]; events: readonly ChartEventView[] };

/** Each partner's line and the one sentence it can carry. */
export function TrustMini({ series, events }: TrustMiniProps) {
  return (
    <ul className="space-y-3">
      {series.map((person) => (
        <li key={person.personId}>
          <div className="flex items-center justify-between gap-3">
            <span className="min-w-0 truncate">
              <PartnerName name={person.name} shape={person.shape} />
            </span>
            <Sparkline
              values={person.points.map(({ value }) => value)}
              shape={person.shape}
              name={person.name}
            />
          </div>
          <p className="mt-0.5 text-sm text-ink-soft">{readTrend(person.points, events).sentence}</p>
        </li>
      ))}
    </ul>
  );
}
