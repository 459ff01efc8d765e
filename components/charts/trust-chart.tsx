"use client";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type ChartModel, plotHeight } from "@/components/charts/chart-model";
import { EndLabels, shortName } from "@/components/charts/end-labels";
import { EventMarks } from "@/components/charts/event-marks";
import { LevelLines } from "@/components/charts/level-lines";
import { OpenWeeks } from "@/components/charts/open-weeks";
import { looks, PersonMark } from "@/components/charts/person-mark";
import { ScaleWords } from "@/components/charts/scale-words";
import { WeekTooltip } from "@/components/charts/week-tooltip";

type Row = { week: number };
type Dot = { cx?: number; cy?: number; index?: number; value?: unknown };

const clamp = (value: number) => Math.min(10, Math.max(0, value));
const tick = { fill: "var(--color-ink-soft, #44585f)", fontSize: 13 };

export type TrustChartProps = { model: ChartModel; label: string };

/** Draws a model; decides nothing. Every dot is an answer as given. */
export function TrustChart({ model, label }: TrustChartProps) {
  const { weeks, people, marks } = model;
  const rows: Row[] = weeks.map((_, week) => ({ week }));
  const together = people.length > 1;
  const nameRoom = Math.max(0, ...people.map((person) => shortName(person.name).length)) * 7.5 + 10;
  const margin = { top: model.height - plotHeight + 8, right: together ? nameRoom : 14, bottom: 0, left: 0 };

  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows} margin={margin} title={label}>
        <CartesianGrid vertical={false} stroke="var(--color-line, #d0dadb)" />
        <XAxis
          type="number"
          dataKey="week"
          domain={[-0.5, weeks.length - 0.5]}
          ticks={rows.map((row) => row.week)}
          tickFormatter={(week: number) => weeks[week] ?? ""}
          interval="equidistantPreserveStart"
          minTickGap={14}
          tick={tick}
          height={40}
          tickMargin={14}
          tickLine={{ stroke: "var(--color-edge, #72858b)" }}
          axisLine={{ stroke: "var(--color-edge, #72858b)" }}
        />
        <YAxis
          domain={[0, 10]}
          ticks={[0, 2, 4, 6, 8, 10]}
          width={28}
          tick={tick}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        {people.map(({ shape, band }) =>
          band ? (
            <Area
              key={shape}
              dataKey={(row: Row) => band[row.week]?.map(clamp) ?? null}
              fill={looks[shape].color}
              fillOpacity={0.1}
              stroke="none"
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
              tooltipType="none"
            />
          ) : null,
        )}
        <ScaleWords />
        <EventMarks marks={marks} />
        {people.map(({ shape, smooth }) =>
          smooth ? (
            <Line
              key={shape}
              dataKey={(row: Row) => smooth[row.week] ?? null}
              stroke={looks[shape].color}
              strokeWidth={looks[shape].width}
              dot={false}
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
              tooltipType="none"
            />
          ) : null,
        )}
        <LevelLines people={people} />
        <OpenWeeks people={people} />
        {people.map(({ shape, values }) => {
          const dodge = !together ? 0 : shape === "circle" ? -2.5 : 2.5;
          return (
            <Line
              key={shape}
              dataKey={(row: Row) => values[row.week] ?? null}
              stroke="none"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={({ cx, cy, index, value }: Dot) =>
                typeof cx === "number" && typeof cy === "number" && value !== null ? (
                  <PersonMark key={index} shape={shape} x={cx + dodge} y={cy} size={5} />
                ) : (
                  <g key={index} />
                )
              }
            />
          );
        })}
        {together ? <EndLabels people={people} /> : null}
        <Tooltip
          filterNull={false}
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-edge, #72858b)" }}
          content={({ active, label: week }) =>
            active && typeof week === "number" ? <WeekTooltip model={model} week={week} /> : null
          }
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
