"use client";
import { usePlotArea, useXAxisScale } from "recharts";
import { type ChartMark, flagLanes, laneHeight, lineLanes, wordWidth } from "@/components/charts/chart-model";
import { markClasses, shortWords } from "@/components/charts/event-labels";
import { wordLanes } from "@/components/charts/word-lanes";

const ink = "var(--color-ink-soft, #44585f)";
const word = { fill: "var(--color-ink, #0f2730)", fontSize: 12 };
/** Behind a word, so that dots and lines under it do not cross it out. */
const halo = { stroke: "var(--color-raised, #fff)", strokeWidth: 3, paintOrder: "stroke" as const };

const wordOf = ({ kind }: ChartMark) => shortWords[kind] ?? "";
const keyOf = ({ kind, at, text }: ChartMark) => `${kind}${at}${text}`;

/** What happened, in three classes: lines with their word in the plot, short flags with a word above it, ticks on a rail below it. Drawn inside a Recharts chart. */
export function EventMarks({ marks }: { marks: readonly ChartMark[] }) {
  const plot = usePlotArea();
  const scale = useXAxisScale();
  if (!plot || !scale) return null;
  const left = (week: number) => scale(week) ?? plot.x;
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  /** Near the right edge a word stands before its mark. */
  const placed = (of: readonly ChartMark[], lanes: number) => {
    const starts = of.map((mark) => {
      const width = wordWidth(wordOf(mark));
      const x = left(mark.at);
      const before = x + width > right + 20;
      return { mark, x, before, at: before ? x - width : x, width };
    });
    const found = wordLanes(starts, lanes);
    return starts.map((start, i) => ({ ...start, lane: found[i] ?? null }));
  };
  const lines = placed(
    marks.filter(({ kind }) => markClasses[kind] === "line"),
    lineLanes,
  );
  const flags = placed(
    marks.filter(({ kind }) => markClasses[kind] === "flag"),
    flagLanes,
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus
    <g aria-hidden="true">
      {lines.map(({ mark, x, before, lane }) => (
        <g key={keyOf(mark)}>
          {mark.until === undefined ? null : (
            <rect
              {...{ x, y: plot.y, width: Math.max(1, left(mark.until) - x), height: plot.height }}
              fill={ink}
              opacity={0.08}
            />
          )}
          <path d={`M${x} ${plot.y}V${bottom}`} stroke={ink} strokeOpacity={0.75} />
          {lane === null ? null : (
            <text
              x={before ? x - 4 : x + 4}
              y={plot.y + 12 + lane * laneHeight}
              textAnchor={before ? "end" : "start"}
              {...word}
              {...halo}
            >
              {wordOf(mark)}
            </text>
          )}
        </g>
      ))}
      {flags.map(({ mark, x, before, lane }) => {
        const top = plot.y - 8 - (lane ?? 0) * laneHeight;
        return (
          <g key={keyOf(mark)}>
            <path d={`M${x} ${top - 8}V${plot.y + 6}`} stroke={ink} strokeOpacity={0.75} />
            {lane === null ? null : (
              <text x={before ? x - 4 : x + 4} y={top} textAnchor={before ? "end" : "start"} {...word}>
                {wordOf(mark)}
              </text>
            )}
          </g>
        );
      })}
      {marks.map((mark) =>
        markClasses[mark.kind] === "tick" ? (
          <path key={keyOf(mark)} d={`M${left(mark.at)} ${bottom + 2}v7`} stroke={ink} strokeWidth={1.5} />
        ) : null,
      )}
    </g>
  );
}
