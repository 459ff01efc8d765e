import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";
import type { CoupleMeasure } from "@/lib/measures/types";
import { isolate } from "@/lib/platform/names/isolate";
import { type DrawnPerson, type MeasureDrawing, measureDrawing, whole } from "./chart-model";

type MeasureChartProps = {
  measure: Pick<CoupleMeasure, "definition" | "partners">;
  say: (day: string) => string;
};

const lineOf = ({ dots }: DrawnPerson) =>
  dots.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
const marksOf = ({ dots }: DrawnPerson) => dots.map(({ x, y }) => `M${x} ${y}h0`).join("");
const minus = (value: number) => String(value).replace("-", "−");

/** Results over time on the measure's own axis, without a script: its numbers stand in the table below, which is what a screen reader is sent to. */
export function MeasureChart({ measure, say }: MeasureChartProps) {
  const drawing = measureDrawing(measure);
  if (!drawing) return null;
  const { definition } = measure;
  const [lowest, highest] = definition.range;
  const names = drawing.people.map(({ name }) => isolate(name)).join(" and ");
  return (
    <figure className="mb-6 grid gap-2 break-inside-avoid">
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {drawing.people.map(({ clientId, name, shape }) => (
            <li key={clientId} className="flex items-center gap-2">
              <PersonSample shape={shape} lined />
              <Name>{name}</Name>
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div aria-hidden className="flex h-56 flex-col justify-between text-right text-sm text-ink-soft">
          <span>{minus(highest)}</span>
          <span>{minus(lowest)}</span>
        </div>
        <div className="relative h-56">
          <Plot
            drawing={drawing}
            label={`${names}: ${definition.name}, from ${say(drawing.from)} to ${say(drawing.to)}. The numbers are in the table below.`}
          />
          {drawing.cutOff === null ? null : (
            <span
              aria-hidden
              className="absolute right-1 rounded-sm bg-raised px-1 text-sm text-ink-soft"
              style={{ top: `calc(${drawing.cutOff / 10}% + 2px)` }}
            >
              cut-off {minus(definition.cutOff ?? 0)}
            </span>
          )}
        </div>
        <span />
        <div aria-hidden className="flex justify-between gap-4 text-sm text-ink-soft">
          <span>{say(drawing.from)}</span>
          <span className="text-right">{say(drawing.to)}</span>
        </div>
      </div>
      <p className="text-sm text-ink-soft">
        Each mark is one result.
        {drawing.cutOff === null ? "" : " The broken line is the cut-off."}
        {drawing.people.some(({ band }) => band)
          ? " Within the pale band of each, which lies around their own first result, a change is not reliable."
          : ""}
      </p>
    </figure>
  );
}

/** Stretched to the room there is; strokes and marks keep their size. Its looks stand in app/looks-lists.css. */
function Plot({ drawing, label }: { drawing: MeasureDrawing; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      preserveAspectRatio="none"
      className="measure-chart"
    >
      <path d={`M0 0H${whole}M0 ${whole / 2}H${whole}M0 ${whole}H${whole}`} />
      {drawing.people.map(({ clientId, shape, band }) =>
        band ? (
          <rect key={clientId} className={shape} y={band.top} width={whole} height={band.height} />
        ) : null,
      )}
      {drawing.cutOff === null ? null : <path className="cut-off" d={`M0 ${drawing.cutOff}H${whole}`} />}
      {drawing.people.map((person) => (
        <g key={person.clientId} className={person.shape}>
          <path d={lineOf(person)} />
          <path d={marksOf(person)} />
        </g>
      ))}
    </svg>
  );
}
