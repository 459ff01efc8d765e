import type { ChartMark } from "@/components/charts/chart-model";
import { eventLabels } from "@/components/charts/event-labels";

/** Few enough to read at a glance without opening anything. */
const few = 6;

/** What the marks of the chart stand for, in their order. Things near one another in time, nothing about why. */
export function EventList({ marks }: { marks: readonly ChartMark[] }) {
  if (marks.length === 0) return null;
  return (
    <details open={marks.length <= few}>
      <summary className="link w-fit py-2 text-sm">Things that happened around then</summary>
      <ol className="chart-events">
        {marks.map(({ kind, at, when, text }) => (
          <li key={`${kind}${at}${text}`}>
            <strong>{eventLabels[kind]}</strong>
            {`, ${when}`}
            {text ? <small>{`: ${text}`}</small> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
