import type { Route } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { AuditLogFilter } from "@/components/practice/activity-log/log-filter";
import { AuditLogTable } from "@/components/practice/activity-log/log-table";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { auditLog, refusedByDay } from "@/lib/platform/audit/queries";
import { auditLogFilterSchema } from "@/lib/platform/audit/schema";
import { actionInWords, actionNames } from "@/lib/platform/audit/terms";
import { fieldsInWords } from "@/lib/platform/audit/terms/fields";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

/** Only what was chosen: an empty box of the form says nothing. */
const chosen = (query: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    ),
  );

export const metadata = { title: "Activity log" };

export default async function ActivityLogPage({ searchParams }: Props) {
  const coach = await requireCoach();
  if (!coach.isOwner) notFound();
  const given = chosen(await searchParams);
  const parsed = auditLogFilterSchema.safeParse(given);
  const { entries, next, people } = await found(auditLog(coach, parsed.success ? parsed.data : {}));
  const refused = given.page ? [] : await refusedByDay(coach);
  const rows = entries.map((entry) => ({
    id: entry.id,
    when: momentInWords(entry.at, coach.timeZone, coach.at),
    who: entry.actorName,
    what: actionInWords(entry.action, coach.profile),
    couple: entry.couple,
    fields: fieldsInWords(entry.fields),
    reason: entry.reason,
  }));
  const older = next ? (`/coach/trail?${new URLSearchParams({ ...given, page: next })}` as Route) : null;
  const newest = given.page ? (`/coach/trail?${new URLSearchParams({ ...given, page: "" })}` as Route) : null;
  return (
    <>
      <PageHeader
        title="Activity log"
        lead="Who did what, and when. Never a word that anybody wrote: names of fields only."
      />
      <AuditLogFilter
        people={people.map(({ id, name, coupleLabel }) => ({
          value: id,
          label: coupleLabel ? `${isolate(name)} (${isolate(coupleLabel)})` : isolate(name),
        }))}
        deeds={Object.entries(actionNames(coach.profile)).map(([value, label]) => ({ value, label }))}
        given={given}
        today={dayIn(coach.timeZone, coach.at)}
        problem={!parsed.success}
      />
      {refused.length > 0 ? (
        <Disclosure summary="Refused sign-ins, last 30 days">
          <ul className="space-y-1 text-sm">
            {refused.map(({ onDate, tries }) => (
              <li key={onDate}>
                {dayInWords(onDate, dayIn(coach.timeZone, coach.at))}: {tries}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-soft">
            Everybody of the practice together, their own slips of the keyboard too. Whose they were is shown
            to that person alone.
          </p>
        </Disclosure>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="Nothing here for this choice">Widen the days, or choose everyone.</EmptyState>
      ) : (
        <AuditLogTable rows={rows} />
      )}
      <nav aria-label="More of the log" className="mt-6 flex flex-wrap gap-3">
        {newest ? (
          <ButtonLink variant="quiet" size="small" href={newest}>
            Back to the newest
          </ButtonLink>
        ) : null}
        {older ? (
          <ButtonLink variant="quiet" size="small" href={older}>
            Older
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
}
