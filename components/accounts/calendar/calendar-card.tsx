import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { MakeFeedForm } from "./make-feed-form";

type CalendarCardProps = {
  /** In words: since when, and the last day on which a calendar read it; null where there is none. */
  feed: { since: string; read: string | null } | null;
  /** They no longer take part. */
  left: boolean;
  make: FormAction;
  end: FormAction;
};

/** One's own sessions in one's own calendar, by an address that says nothing else. */
export function CalendarCard({ feed, left, make, end }: CalendarCardProps) {
  return (
    <Card title="Sessions in your calendar" id="calendar" className="scroll-mt-20">
      <div className="space-y-4">
        <p>
          {feed
            ? `On since ${feed.since}. ${feed.read ? `A calendar last read it on ${feed.read}.` : "No calendar has read it so far."}`
            : "You can make a private address that your calendar reads by itself. Each session then shows up there as “Appointment”, with its time and nothing else."}
        </p>
        <p>
          Whoever sees your calendar sees that you have appointments, and when. If you share a calendar or a
          phone, leaving this off may be safer.
        </p>
        {left ? (
          <p className="text-ink-soft">
            Your work here has ended, so there is nothing for a calendar to read.
          </p>
        ) : (
          <MakeFeedForm action={make} again={feed !== null} />
        )}
        {feed ? (
          <OneButton action={end} fields={{}}>
            Turn it off
          </OneButton>
        ) : null}
      </div>
    </Card>
  );
}
