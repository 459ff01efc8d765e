import type { PersonSeries } from "@/lib/trust/types";

type Shape = PersonSeries["shape"];

/** Person one: round, teal, thin line. Person two: square, clay, heavier line. Never color alone; dashes would read as gaps. */
export const looks = {
  circle: { color: "var(--color-accent, #0a5a70)", width: 1.5 },
  square: { color: "var(--color-clay, #97492f)", width: 3 },
} as const satisfies Record<Shape, { color: string; width: number }>;

type MarkProps = { shape: Shape; x: number; y: number; size: number; bare?: boolean };

/** @param bare its colors come from what is around it */
export function PersonMark({ shape, x, y, size, bare = false }: MarkProps) {
  const ring = bare
    ? {}
    : { fill: looks[shape].color, stroke: "var(--color-raised, #fff)", strokeWidth: 1.5 };
  if (shape === "circle") return <circle cx={x} cy={y} r={size} {...ring} />;
  const side = size * 1.8;
  return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} rx={1} {...ring} />;
}

/** The mark with a piece of its line, for legends. */
export function PersonSample({ shape, lined }: { shape: Shape; lined: boolean }) {
  return (
    <svg aria-hidden="true" className="person-sample">
      {lined ? <path d="M1 7h32" /> : null}
      <PersonMark shape={shape} x={17} y={7} size={4.5} bare />
    </svg>
  );
}
