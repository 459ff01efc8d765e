"use client";

import { PersonMark } from "@/components/charts/person-mark";
import { useInBrowser } from "@/components/ui/use-in-browser";
import type { PerceptionPair } from "@/lib/trust/pairs/types";

const step = 36;
const [top, height] = [8, 80];
const y = (value: number) => top + height - (height * value) / 10;

/** Each week's two answers beside each other, from 0 to 10, drawn in the browser. What is not answered leaves its place empty. */
export function PairChart({ pair: { of, by, weeks }, label }: { pair: PerceptionPair; label: string }) {
  const width = step * weeks.length;
  if (!useInBrowser()) return <div className="h-24" />;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${top * 2 + height}`}
      width={width}
      className="max-w-full"
    >
      {[0, 5, 10].map((value) => (
        <path key={value} d={`M0 ${y(value)}H${width}`} stroke="var(--color-line)" />
      ))}
      {weeks.map(({ weekOn, own, other }, at) => (
        <g key={weekOn}>
          <PersonMark shape={of.shape} x={step * (at + 0.5) - 6} y={y(own)} size={4.5} />
          {other.value === null ? null : (
            <PersonMark shape={by.shape} x={step * (at + 0.5) + 6} y={y(other.value)} size={4.5} />
          )}
        </g>
      ))}
    </svg>
  );
}
