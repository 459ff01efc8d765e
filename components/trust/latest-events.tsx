import { eventLabels } from "@/components/charts/event-labels";
import { dayInWords } from "@/lib/platform/time/day";
import type { ChartEventView } from "@/lib/trust/types";

/** The last four events on the chart, the latest first. */
export function LatestEvents({ events, today }: { events: readonly ChartEventView[]; today: string }) {
  const latest = events
    .filter(({ kind }) => kind !== "commitments")
    .slice(-4)
    .reverse();
  if (latest.length === 0) return null;
  return (
    <ul className="mt-4 space-y-1 border-t border-line pt-3 text-sm">
      {latest.map((event) => (
        <li key={event.id}>
          {eventLabels[event.kind]}, {dayInWords(event.onDate, today)}
          {event.text ? <span className="text-ink-soft">: {event.text}</span> : null}
        </li>
      ))}
    </ul>
  );
}
