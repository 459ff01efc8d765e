import Link from "next/link";
import { eventLabels } from "@/components/charts/event-labels";
import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/actions/form-state";
import { dayInWords } from "@/lib/time/day";
import type { CoachChartEvent } from "@/lib/trust/types";
import { type TrustChoice, trustPath } from "./trust-paths";

type EventMarksProps = {
  events: readonly CoachChartEvent[];
  coupleId: string;
  chosen: TrustChoice;
  today: string;
  remove: FormAction;
};

/** What is marked on the chart, newest first. A partner's own mark can be read here, not changed. */
export function EventMarks({ events, coupleId, chosen, today, remove }: EventMarksProps) {
  if (events.length === 0) {
    return (
      <p className="text-ink-soft">
        Nothing marked yet. A session, a setback or a hard week beside the dots helps you both read them.
      </p>
    );
  }
  const newestFirst = [...events].sort((a, b) => b.onDate.localeCompare(a.onDate));
  return (
    <ul className="divide-y divide-line">
      {newestFirst.map((event) => (
        <li key={event.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
          <div className="min-w-0">
            <p>
              <strong className="font-semibold">{eventLabels[event.kind]}</strong>
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
            <div className="flex items-center gap-1">
              <Link
                prefetch={false}
                href={trustPath(coupleId, chosen, event.id)}
                className="link inline-flex min-h-11 items-center px-2 text-sm md:min-h-9"
              >
                Change
                <span className="sr-only">
                  {" "}
                  {eventLabels[event.kind]}, {dayInWords(event.onDate, today)}
                </span>
              </Link>
              <ActionForm action={remove} className="">
                <input type="hidden" name="eventId" value={event.id} />
                <ConfirmDialog
                  trigger="Remove"
                  title="Remove this mark?"
                  confirmLabel="Remove it"
                  variant="plain"
                  size="small"
                >
                  It leaves the chart for everyone who could see it. The answers stay as they are.
                </ConfirmDialog>
              </ActionForm>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
