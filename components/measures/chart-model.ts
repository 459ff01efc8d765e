/** Where a couple's results stand in their drawing: on the measure's own axis, days to their real distance. Pure. */
import { leastChangeOf } from "@/lib/measures/rules";
import type { CoupleMeasure, MeasureOfPartner } from "@/lib/measures/types";

/** Of a thousand, from the left and from the top. */
export const whole = 1_000;
type Dot = { x: number; y: number };

export type DrawnPerson = {
  clientId: string;
  name: string;
  shape: "circle" | "square";
  dots: Dot[];
  /** As far as a result may lie from the first without a reliable change; null where nobody has published how far. */
  band: { top: number; height: number } | null;
};

export type MeasureDrawing = {
  people: DrawnPerson[];
  cutOff: number | null;
  from: string;
  to: string;
};

const round = (value: number) => Math.round(value * 10) / 10;
const within = (value: number) => Math.min(whole, Math.max(0, value));

/** Null where there is nothing to draw: it takes two days. */
export function measureDrawing({
  definition,
  partners,
}: Pick<CoupleMeasure, "definition" | "partners">): MeasureDrawing | null {
  const days = partners.flatMap(({ results }) => results.map(({ onDate }) => onDate)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to || from === to) return null;
  const [lowest, highest] = definition.range;
  const start = Date.parse(from);
  // A little room on both sides, so that no mark is cut.
  const x = (day: string) => round(30 + (940 * (Date.parse(day) - start)) / (Date.parse(to) - start));
  const y = (total: number) => round((whole * (highest - total)) / (highest - lowest));
  const least = definition.change ? leastChangeOf(definition.change) : null;
  const bandOf = ({ results: [first] }: MeasureOfPartner): DrawnPerson["band"] => {
    if (least === null || !first) return null;
    const top = within(y(first.total + least));
    return { top, height: round(within(y(first.total - least)) - top) };
  };
  return {
    ...{ from, to },
    cutOff: definition.cutOff === null ? null : y(definition.cutOff),
    people: partners.flatMap((partner, at) =>
      partner.results.length === 0
        ? []
        : [
            {
              ...{ clientId: partner.clientId, name: partner.firstName },
              shape: at === 0 ? ("circle" as const) : ("square" as const),
              dots: partner.results.map(({ onDate, total }) => ({ x: x(onDate), y: y(total) })),
              band: bandOf(partner),
            },
          ],
    ),
  };
}
