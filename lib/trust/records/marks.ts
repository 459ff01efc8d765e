/** Marks that the record itself puts on the trust picture: rests, space, and for the counselor a week's promises taken together. */
import { isolate } from "@/lib/platform/names/isolate";
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/auth/actor";
import type { ChartEventView } from "../types";

type PromiseMark = { weekOn: string; kept: number; late: number; early: number; missed: number };
type RestMark = Pick<ChartEventView, "id" | "onDate" | "toDate"> & { words: string; name: string | null };

const told = ({ kept, late, early, missed }: PromiseMark) =>
  [
    kept > 0 && `${kept} kept`,
    late > 0 && `${late} a little later`,
    early > 0 && `${early} told in advance`,
    missed > 0 && `${missed} not this time`,
  ]
    .filter(Boolean)
    .join(", ");

/** Rests and space, as far as the viewer may see them: one's own rest alone is in nobody else's picture but the counselor's. */
const rests = (tx: Tx, viewer: Actor, coupleId: string, firstWeek: string) => {
  const dayOf = (instant: ReturnType<typeof sql>) =>
    sql`((${instant}) at time zone ${viewer.timeZone}::text)::date`;
  return tx.execute<RestMark>(sql`
    select * from (
      select p.id, ${dayOf(sql`p.begun_at`)}::text as "onDate", coalesce(${dayOf(sql`p.ended_at`)}, p.until_on)::text as "toDate",
        'The two of you' as words, null as name, p.practice_id, p.couple_id from couple_pauses p
      union all
      select p.id, ${dayOf(sql`p.said_at`)}::text, coalesce(${dayOf(sql`p.ended_at`)}, p.until_on)::text, '', m.first_name,
        p.practice_id, p.couple_id
      from pauses p join clients m on m.practice_id = p.practice_id and m.couple_id = p.couple_id and m.id = p.client_id
      where p.kind = 'alone'
      union all
      select s.id, ${dayOf(sql`s.starts_at`)}::text, ${dayOf(sql`coalesce(least(s.ended_at, s.back_at), s.back_at)`)}::text,
        'Space for ', m.first_name, s.practice_id, s.couple_id
      from spaces s join clients m on m.practice_id = s.practice_id and m.couple_id = s.couple_id and m.id = s.asker_id
    ) r
    where r.practice_id = ${viewer.practiceId}::uuid and r.couple_id = ${coupleId}::uuid
      and coalesce(r."toDate", r."onDate")::date >= ${firstWeek}::date`);
};

/** A week's promises as one mark, counted for the counselor alone: partners see what was done, never how much. */
const promiseMarks = (tx: Tx, viewer: Actor, coupleId: string, firstWeek: string) =>
  tx.execute<PromiseMark>(sql`
    select (on_date - (extract(isodow from on_date)::int - 1))::text as "weekOn",
      count(*) filter (where state = 'kept')::int as kept, count(*) filter (where state = 'kept_late')::int as late,
      count(*) filter (where state = 'renegotiated')::int as early, count(*) filter (where state = 'missed')::int as missed
    from commitment_occurrences
    where practice_id = ${viewer.practiceId}::uuid and couple_id = ${coupleId}::uuid and on_date >= ${firstWeek}::date
      and state in ('kept', 'kept_late', 'renegotiated', 'missed')
    group by 1`);

/** Unsorted. Inside a caller's transaction, under the viewer's own policies. */
export async function marksOfTheRecord(
  tx: Tx,
  viewer: Actor,
  coupleId: string,
  firstWeek: string,
): Promise<(ChartEventView & { audience: "coach" | "couple" })[]> {
  const resting = (await rests(tx, viewer, coupleId, firstWeek)).map(
    ({ id, onDate, toDate, words, name }) => ({
      ...{
        id,
        onDate,
        text: `${words}${name ? isolate(name) : ""}`,
        kind: "pause" as const,
        audience: "couple" as const,
      },
      toDate: toDate && toDate > onDate ? toDate : null,
    }),
  );
  if (viewer.kind !== "coach") return resting;
  const weeks = (await promiseMarks(tx, viewer, coupleId, firstWeek)).map((week) => ({
    ...{ id: `promises-${week.weekOn}`, kind: "commitments" as const, onDate: week.weekOn, toDate: null },
    ...{ text: told(week), audience: "coach" as const },
  }));
  return [...resting, ...weeks];
}

export const inOrderOfDays = <E extends ChartEventView>(events: E[]): E[] =>
  events.toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));
