import clsx from "clsx";
import { looks, PersonMark } from "@/components/charts/person-mark";
import { shapeOf } from "@/components/practice/couples/partner-card";
import { isolate } from "@/lib/platform/names/isolate";
import type { CycleTurnView } from "@/lib/root-causes/types";
import { inColumns } from "./cycle-in-columns";
import { inOneColumn } from "./cycle-in-one-column";
import { CycleList } from "./cycle-list";
import { type Arrow, type Box, type Layout, labelSize, lineHeight, pad, textSize } from "./cycle-shapes";

/** The circle that two people go round in: drawn for the eye, told as a list for everybody who does not see it. */
export function CyclePicture({ turns, title }: { turns: readonly CycleTurnView[]; title: string }) {
  if (turns.length === 0) return null;
  const few = turns.length <= 2;
  return (
    <figure aria-label={title} className="@container m-0">
      <Drawing layout={inOneColumn(turns, 340)} className="mx-auto max-w-md @xl:hidden" />
      <Drawing
        layout={few ? inColumns(turns, 270, 64) : inOneColumn(turns, 560)}
        className="mx-auto hidden max-w-[46rem] @xl:block @4xl:hidden"
      />
      <Drawing
        layout={few ? inColumns(turns, 400, 120) : inColumns(turns, 214, 36)}
        className="mx-auto hidden max-w-[62rem] @4xl:block"
      />
      <CycleList turns={turns} />
    </figure>
  );
}

function Drawing({ layout, className }: { layout: Layout; className: string }) {
  const { width, height, boxes, heads, arrows } = layout;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={clsx("h-auto w-full", className)}>
      {arrows.map(({ key, points }) => (
        <ArrowLine key={key} points={points} />
      ))}
      {heads.map(({ key, x, y, place, name }) => (
        <g key={key}>
          <PersonMark shape={shapeOf(place)} x={x + 9} y={y - 5} size={7} />
          <text x={x + 24} y={y} fontSize={17} fontWeight={680} fill="var(--color-ink)">
            {isolate(name)}
          </text>
        </g>
      ))}
      {boxes.map((box) => (
        <BoxOf key={box.key} box={box} />
      ))}
    </svg>
  );
}

function BoxOf({ box }: { box: Box }) {
  const { x, y, width, height, place, label, lines, said } = box;
  const { color } = looks[shapeOf(place)];
  const dash = shapeOf(place) === "square" ? "7 4" : undefined;
  const first = y + pad + 11;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={place === 1 ? 18 : 3}
        fill="var(--color-raised)"
        stroke={color}
        strokeWidth={1.75}
        strokeDasharray={dash}
      />
      {label.map((line, i) => (
        <text
          key={line}
          x={x + pad}
          y={first + i * lineHeight}
          fontSize={labelSize}
          fontWeight={600}
          fill={color}
        >
          {line}
        </text>
      ))}
      {lines.map((line, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text may read alike and never move.
          key={i}
          x={x + pad}
          y={first + (label.length + i) * lineHeight}
          fontSize={textSize}
          fill={said ? "var(--color-ink)" : "var(--color-ink-soft)"}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function ArrowLine({ points }: Pick<Arrow, "points">) {
  const [from, tip] = points.slice(-2);
  if (!from || !tip) return null;
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])];
  const back = [tip[0] - dx * 10, tip[1] - dy * 10] as const;
  const shaft = [...points.slice(0, -1), back];
  const head = [tip, [back[0] - dy * 6, back[1] + dx * 6], [back[0] + dy * 6, back[1] - dx * 6]];
  return (
    <g>
      <polyline
        points={shaft.map((point) => point.join(",")).join(" ")}
        fill="none"
        stroke="var(--color-edge)"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <polygon points={head.map((point) => point.join(",")).join(" ")} fill="var(--color-edge)" />
    </g>
  );
}
