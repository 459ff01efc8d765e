import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { CoachDays } from "@/lib/everyday/day/types";
import { DayEntries } from "./day-entries";

type DailyRecordProps = { record: CoachDays; path: Route };

/** The counselor's part of "Day to day": what both can read. */
export function DailyRecord({ record, path }: DailyRecordProps) {
  const { entries, today, before } = record;
  return (
    <Card title="Our day" eyebrow="Lines that both partners read too" id="days" className="scroll-mt-20">
      {entries.length === 0 ? (
        <p className="text-ink-soft">Nothing written. They use it on days of their own choosing.</p>
      ) : (
        <DayEntries entries={entries} today={today} />
      )}
      {before ? (
        <div className="mt-4">
          <ButtonLink variant="quiet" size="small" href={`${path}?before=${before}#days` as Route}>
            Earlier
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  );
}
