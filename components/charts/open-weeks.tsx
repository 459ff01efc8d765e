"use client";
import { usePlotArea, useXAxisScale } from "recharts";
import type { ChartPerson } from "@/components/charts/chart-model";
import { looks } from "@/components/charts/person-mark";

/** For the counselor: a small open mark at the foot for each week without an answer. Drawn inside a Recharts chart. */
export function OpenWeeks({ people }: { people: readonly ChartPerson[] }) {
  const plot = usePlotArea();
  const scale = useXAxisScale();
  if (!plot || !scale) return null;
  const foot = plot.y + plot.height - 5;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true" fill="none">
      {people.flatMap(({ shape, open }) =>
        open.map((week) => {
          const x = (scale(week) ?? 0) + (shape === "circle" ? -3.5 : 3.5);
          const line = { stroke: looks[shape].color, strokeWidth: 1.25 };
          return shape === "circle" ? (
            <circle key={`${shape}${week}`} {...line} cx={x} cy={foot} r={2.5} />
          ) : (
            <rect key={`${shape}${week}`} {...line} x={x - 2.25} y={foot - 2.25} width={4.5} height={4.5} />
          );
        }),
      )}
    </g>
  );
}
