"use client";

import { PersonMark } from "@/components/charts/person-mark";
import { useInBrowser } from "@/components/ui/use-in-browser";
import type { PersonSeries, SelfItem } from "@/lib/trust/types";

type Person = readonly [name: string, shape: PersonSeries["shape"]];

export type Pair = {
  item: SelfItem;
  of: Person;
  by: Person;
  /** Which wording of the question about oneself. */
  asked: number | undefined;
  weeks: readonly (readonly [week: string, own: number, other: number | string])[];
};

const step = 36;
const [top, height] = [8, 80];
const y = (value: number) => top + height - (height * value) / 10;

/** Each week's two answers beside each other, from 0 to 10, drawn in the browser. What is not answered leaves its place empty. */
export function PairChart({ pair: { of, by, weeks }, label }: { pair: Pair; label: string }) {
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
      {weeks.map(([week, own, other], at) => (
        <g key={week}>
          <PersonMark shape={of[1]} x={step * (at + 0.5) - 6} y={y(own)} size={4.5} />
          {typeof other === "string" ? null : (
            <PersonMark shape={by[1]} x={step * (at + 0.5) + 6} y={y(other)} size={4.5} />
          )}
        </g>
      ))}
    </svg>
  );
}
