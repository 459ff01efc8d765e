"use client";
import { usePlotArea, useXAxisScale } from "recharts";
import { type ChartFlag, flagAround, flagCharacter, laneHeight } from "@/components/charts/chart-model";
import { placeFlags } from "@/components/charts/flag-lanes";

const ink = "var(--color-ink-soft, #44585f)";

/** Vertical marks with numbers that lead to the list below the chart. Drawn inside a Recharts chart. */
export function EventFlags({ flags }: { flags: readonly ChartFlag[] }) {
  const plot = usePlotArea();
  const scale = useXAxisScale();
  if (!plot || !scale) return null;

  const left = (week: number) => scale(week) ?? plot.x;
  const bottom = plot.y + plot.height;
  const placed = placeFlags(
    flags.map((flag) => left(flag.at)),
    flagCharacter,
    flagAround,
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true">
      {flags.map((flag, i) => {
        const x = left(flag.at);
        const top = plot.y - (placed.find((p) => p.at === x)?.lane ?? 0) * laneHeight - 6;
        const width = flag.until === null ? 0 : left(flag.until) - x;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the flag's number
          <g key={i}>
            {width > 0 ? (
              <rect x={x} y={plot.y} width={width} height={plot.height} fill={ink} opacity={0.08} />
            ) : null}
            <path
              d={`M${x} ${top}V${flag.quiet ? plot.y + 5 : bottom}`}
              stroke={ink}
              strokeOpacity={0.7}
              strokeDasharray={flag.quiet ? undefined : "2 3"}
            />
          </g>
        );
      })}
      {placed.map(({ at, label, lane }) => {
        const width = label.length * flagCharacter + flagAround - 3;
        const y = plot.y - lane * laneHeight - 22;
        return (
          <g key={label}>
            <rect
              x={at - width / 2}
              y={y}
              width={width}
              height={17}
              rx={8.5}
              fill="var(--color-raised, #fff)"
              stroke="var(--color-edge, #72858b)"
            />
            <text x={at} y={y + 12.5} textAnchor="middle" fontSize={12} fill="var(--color-ink, #0f2730)">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
