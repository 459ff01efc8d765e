import { dayInWords } from "@/lib/platform/time/day";
import type { CoachChartEvent } from "@/lib/trust/types";
import { EventRows } from "./event-rows";
import type { TrustChoice } from "./trust-paths";

type EventMarksProps = {
  events: readonly CoachChartEvent[];
  chosen: TrustChoice;
  today: string;
};

/** What is marked on the chart, newest first. A partner's own mark can be read here, not changed. */
export function EventMarks({ events, chosen, today }: EventMarksProps) {
  if (events.length === 0) {
    return (
      <p className="text-ink-soft">
        No events yet. A session, a setback or a hard week beside the dots helps you both read them.
      </p>
    );
  }
  // A week's promises have a page of their own.
  const newestFirst = events
    .filter(({ kind }) => kind !== "commitments")
    .sort((a, b) => b.onDate.localeCompare(a.onDate))
    .map(({ id, kind, onDate, toDate, text, audience, mine }) => ({
      kind,
      when: dayInWords(onDate, today),
      ...(mine ? { id } : {}),
      ...(toDate ? { until: dayInWords(toDate, today) } : {}),
      ...(text ? { text } : {}),
      ...(audience === "coach" ? { onlyYou: true } : {}),
    }));
  return <EventRows rows={newestFirst} chosen={chosen} />;
}
