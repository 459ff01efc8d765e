"use client";
import { useXAxisScale, useYAxisScale } from "recharts";
import type { ChartPerson } from "@/components/charts/chart-model";
import { looks } from "@/components/charts/person-mark";
import { isolate } from "@/lib/platform/names/isolate";

/** A line of text, and the widest short name: nearer than this, two names would touch. */
const apart = 17;
const nameWide = 92;

export const shortName = (name: string) => (name.length > 10 ? `${name.slice(0, 9)}…` : name);

/** Each person's name beside their last dot, pushed apart where both would sit on one another. */
export function EndLabels({ people }: { people: readonly ChartPerson[] }) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (!across || !up) return null;

  const ends = people
    .flatMap((person) => {
      const week = person.values.findLastIndex((value) => value !== null);
      const value = person.values[week];
      return typeof value === "number" ? [{ ...person, x: (across(week) ?? 0) + 11, y: up(value) ?? 0 }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const [upper, lower] = ends;
  if (upper && lower && Math.abs(upper.x - lower.x) < nameWide && lower.y - upper.y < apart) {
    const middle = (upper.y + lower.y) / 2;
    upper.y = middle - apart / 2;
    lower.y = middle + apart / 2;
    upper.x = lower.x = Math.max(upper.x, lower.x);
  }
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true">
      {ends.map(({ name, shape, x, y }) => (
        <text
          key={shape}
          x={x}
          y={y + 4}
          fontSize={13}
          fontWeight={650}
          fill={looks[shape].color}
          stroke="var(--color-raised, #fff)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {isolate(shortName(name))}
        </text>
      ))}
    </g>
  );
}
