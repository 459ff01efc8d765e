"use client";
import { useXAxisScale, useYAxisScale } from "recharts";
import type { ChartPerson } from "@/components/charts/chart-model";
import { looks } from "@/components/charts/person-mark";

/** A level lasts from the beginning of its first week to the end of its last one. */
const half = 0.4;

/** The levels that a row of weeks was on, one short line for each. Drawn inside a Recharts chart. */
export function LevelLines({ people }: { people: readonly ChartPerson[] }) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (!across || !up) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true">
      {people.flatMap(({ shape, levels }) =>
        levels.map(({ from, to, level }) => (
          <path
            key={`${shape}${from}`}
            d={`M${across(from - half)} ${up(level)}H${across(to + half)}`}
            stroke={looks[shape].color}
            strokeWidth={5}
            strokeOpacity={0.35}
            strokeLinecap="round"
          />
        )),
      )}
    </g>
  );
}
