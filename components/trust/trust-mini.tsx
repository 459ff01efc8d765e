import { Sparkline } from "@/components/charts/sparkline";
import { PartnerName } from "@/components/ui/avatar";
import type { PersonSeries, TrendReading } from "@/lib/trust/types";

type TrustMiniProps = {
  series: readonly PersonSeries[];
  /** One to one with the series. */
  readings: readonly TrendReading[];
};

/** Each partner's line and what it can carry in words. */
export function TrustMini({ series, readings }: TrustMiniProps) {
  return (
    <ul className="space-y-3">
      {series.map((person, i) => (
        <li key={person.personId}>
          <div className="flex items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">
              <PartnerName name={person.name} shape={person.shape} />
            </span>
            <Sparkline
              values={person.points.map(({ value }) => value)}
              shape={person.shape}
              name={person.name}
            />
          </div>
          <p className="mt-0.5 text-sm text-ink-soft">{readings[i]?.sentences.join(" ")}</p>
        </li>
      ))}
    </ul>
  );
}
