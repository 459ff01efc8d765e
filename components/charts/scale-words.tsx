"use client";
import { usePlotArea, useYAxisScale } from "recharts";

const word = { fill: "var(--color-ink-soft, #44585f)", fontSize: 12 };
/** Behind a word, so that a line under it does not cross it out. */
const halo = { stroke: "var(--color-raised, #fff)", strokeWidth: 3, paintOrder: "stroke" as const };

/** What both ends of the scale mean, inside the plot. Drawn before the dots, which stay on top. */
export function ScaleWords() {
  const plot = usePlotArea();
  const up = useYAxisScale();
  if (!plot || !up) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true">
      <text x={plot.x + 4} y={(up(10) ?? 0) + 12} {...word} {...halo}>
        completely
      </text>
      <text x={plot.x + 4} y={(up(0) ?? 0) - 5} {...word} {...halo}>
        not at all
      </text>
    </g>
  );
}
