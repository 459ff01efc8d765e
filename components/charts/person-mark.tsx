import type { PersonSeries } from "@/lib/trust/types";

type Shape = PersonSeries["shape"];

/** Person one: round, teal, whole line. Person two: square, clay, dashed line. Never color alone. */
export const looks = {
  circle: { color: "var(--color-accent, #0a5a70)", dash: undefined },
  square: { color: "var(--color-clay, #97492f)", dash: "7 4" },
} as const satisfies Record<Shape, { color: string; dash: string | undefined }>;

type MarkProps = { shape: Shape; x: number; y: number; size: number };

export function PersonMark({ shape, x, y, size }: MarkProps) {
  const ring = { fill: looks[shape].color, stroke: "var(--color-raised, #fff)", strokeWidth: 1.5 };
  if (shape === "circle") return <circle cx={x} cy={y} r={size} {...ring} />;
  const side = size * 1.8;
  return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} rx={1} {...ring} />;
}

/** The mark with a piece of its line, for legends. */
export function PersonSample({ shape, lined }: { shape: Shape; lined: boolean }) {
  return (
    <svg width="34" height="14" aria-hidden="true" className="shrink-0">
      {lined ? (
        <path
          d="M1 7h32"
          stroke={looks[shape].color}
          strokeWidth="1.75"
          strokeDasharray={looks[shape].dash}
        />
      ) : null}
      <PersonMark shape={shape} x={17} y={7} size={4.5} />
    </svg>
  );
}
