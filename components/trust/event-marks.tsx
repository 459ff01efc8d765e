import { eventLabels } from "@/components/charts/event-labels";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { dayInWords } from "@/lib/platform/time/day";
import type { CoachChartEvent } from "@/lib/trust/types";
import { type TrustChoice, trustPath } from "./trust-paths";

type EventMarksProps = {
  events: readonly CoachChartEvent[];
  coupleId: string;
  chosen: TrustChoice;
  today: string;
};

/** What is marked on the chart, newest first. A partner's own mark can be read here, not changed. */
export function EventMarks({ events, coupleId, chosen, today }: EventMarksProps) {
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
    .sort((a, b) => b.onDate.localeCompare(a.onDate));
  return (
    <ul className="divide-y divide-line">
      {newestFirst.map((event) => (
        <li key={event.id} className="flex items-start justify-between gap-x-4 py-2">
          <div className="min-w-0">
            <p>
              <strong className="text-sm font-semibold">{eventLabels[event.kind]}</strong>
              <span className="text-sm text-ink-soft">
                {" "}
                {dayInWords(event.onDate, today)}
                {event.toDate ? ` to ${dayInWords(event.toDate, today)}` : ""}
              </span>
              {event.audience === "coach" ? <Badge className="ml-2">Only you</Badge> : null}
            </p>
            {event.text ? <p className="text-sm text-ink-soft">{event.text}</p> : null}
          </div>
          {event.mine ? (
            <Link
              href={trustPath(coupleId, chosen, event.id)}
              className="link -my-1 inline-flex min-h-11 shrink-0 items-center text-sm md:min-h-8"
            >
              Change
              <span className="sr-only">
                {" "}
                {eventLabels[event.kind]}, {dayInWords(event.onDate, today)}
              </span>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
