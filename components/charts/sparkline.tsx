"use client";

import { looks } from "@/components/charts/person-mark";
import { isolate } from "@/lib/platform/names/isolate";
import type { PersonSeries } from "@/lib/trust/types";

type SparklineProps = {
  /** One value a week, oldest first; null is a week without an answer. */
  values: readonly (number | null)[];
  shape: PersonSeries["shape"];
  /** Whose line, for the text alternative: "Ana". */
  name: string;
};

const width = 96;
const height = 24;
const inset = 2;

/** A line without axes on the fixed 0–10 height. Breaks at gaps; an answer between two gaps is a dot. */
export function Sparkline({ values, shape, name }: SparklineProps) {
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  let path = "";
  values.forEach((value, i) => {
    if (value === null) return;
    const x = Math.round((inset + i * step) * 10) / 10;
    const y = Math.round(height - inset - (value / 10) * (height - 2 * inset));
    const alone = typeof values[i - 1] !== "number" && typeof values[i + 1] !== "number";
    path += `${typeof values[i - 1] === "number" ? "L" : "M"}${x} ${y}${alone ? "h0" : ""}`;
  });
  const latest = values.findLast((value) => value !== null) ?? null;
  const text =
    latest === null
      ? `${isolate(name)}: no answers yet`
      : `${isolate(name)}: latest ${Math.round(latest * 10) / 10} of 10`;
  return (
    <svg role="img" aria-label={text} width={width} height={height}>
      <path
        d={path}
        fill="none"
        stroke={looks[shape].color}
        strokeWidth={looks[shape].width + 0.5}
        strokeLinecap="round"
      />
    </svg>
  );
}
