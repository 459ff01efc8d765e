import type { ChartPerson } from "@/components/charts/chart-model";

type PlainChartProps = {
  people: readonly Pick<ChartPerson, "shape" | "values" | "levels">[];
  weeks: number;
  /** What it shows, for whoever cannot see it. */
  label: string;
};

/** Ten units for a week, four for a point: short numbers, of which there are many. */
const x = (week: number) => Math.round(10 * week + 5);
const y = (value: number) => Math.round(40 - 4 * value);

/** Dots and levels on the fixed height from 0 to 10, without a library and without JavaScript. A week without an answer stays empty. Its looks stand in app/looks-lists.css. */
export function PlainChart({ people, weeks, label }: PlainChartProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 -3 ${10 * weeks} 46`}
      preserveAspectRatio="none"
      className="plain-chart"
    >
      <path d={`M0 0h${10 * weeks}m0 20H0m0 20h${10 * weeks}`} />
      {people.map(({ shape, values, levels }) => (
        <g key={shape} className={shape}>
          <path
            d={levels.map(({ from, to, level }) => `M${x(from - 0.4)} ${y(level)}H${x(to + 0.4)}`).join("")}
          />
          <path
            d={values
              .flatMap((value, week) => (value === null ? [] : [`M${x(week)} ${y(value)}h0`]))
              .join("")}
          />
        </g>
      ))}
    </svg>
  );
}
