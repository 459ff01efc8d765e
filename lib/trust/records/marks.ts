/** Marks that the record itself puts on the trust picture: rests, space, and for the counselor a week's promises taken together. */
import { isolate } from "@/lib/platform/names/isolate";
import "server-only";
import { and, eq, gte, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type AnyPgColumn, unionAll } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { couplePauses, pauses, spaces } from "@/db/schema/pauses";
import type { Actor } from "@/lib/platform/auth/actor";
import type { ChartEventView } from "../types";
import { mondayOf } from "./weeks";

const toldStates = ["kept", "kept_late", "renegotiated", "missed"] as const;

type WeekMark = { weekOn: string; kept: number; late: number; early: number; missed: number };

const told = ({ kept, late, early, missed }: WeekMark) =>
  [
    kept > 0 && `${kept} kept`,
    late > 0 && `${late} a little later`,
    early > 0 && `${early} told in advance`,
    missed > 0 && `${missed} not this time`,
  ]
    .filter(Boolean)
    .join(", ");

/** Rests and space, as far as the viewer may see them: one's own rest alone is in nobody else's picture but the counselor's. */
type Window = { timeZone: string; practiceId: string; coupleId: string; firstWeek: string };

const rests = builtOnce((tx, viewer: Window) => {
  const { coupleId, firstWeek } = viewer;
  const dayOf = (at: SQLWrapper) => sql`((${at}) at time zone ${viewer.timeZone}::text)::date`;
  const days = (from: SQL, to: SQL) => ({
    onDate: sql<string>`${from}::text`,
    toDate: sql<string | null>`${to}::text`,
  });
  const here = (table: typeof couplePauses | typeof pauses | typeof spaces, from: SQL, to: SQL) =>
    and(
      eq(table.practiceId, viewer.practiceId),
      eq(table.coupleId, coupleId),
      sql`coalesce(${to}, ${from}) >= ${firstWeek}::date`,
    );
  const named = (table: typeof pauses | typeof spaces, clientId: AnyPgColumn) =>
    and(
      eq(clients.practiceId, table.practiceId),
      eq(clients.coupleId, table.coupleId),
      eq(clients.id, clientId),
    );
  const name = sql<string | null>`${clients.firstName}`;

  const ours = [
    dayOf(couplePauses.begunAt),
    sql`coalesce(${dayOf(couplePauses.endedAt)}, ${couplePauses.untilOn})`,
  ] as const;
  const alone = [dayOf(pauses.saidAt), sql`coalesce(${dayOf(pauses.endedAt)}, ${pauses.untilOn})`] as const;
  const space = [
    dayOf(spaces.startsAt),
    dayOf(sql`coalesce(least(${spaces.endedAt}, ${spaces.backAt}), ${spaces.backAt})`),
  ] as const;
  return unionAll(
    tx
      .select({
        id: couplePauses.id,
        ...days(...ours),
        words: sql<string>`'The two of you'`,
        name: sql<string | null>`null`,
      })
      .from(couplePauses)
      .where(here(couplePauses, ...ours)),
    tx
      .select({ id: pauses.id, ...days(...alone), words: sql<string>`''`, name })
      .from(pauses)
      .innerJoin(clients, named(pauses, pauses.clientId))
      .where(and(here(pauses, ...alone), eq(pauses.kind, "alone"))),
    tx
      .select({ id: spaces.id, ...days(...space), words: sql<string>`'Space for '`, name })
      .from(spaces)
      .innerJoin(clients, named(spaces, spaces.askerId))
      .where(here(spaces, ...space)),
  );
});

/** A week's commitments as one mark, counted for the counselor alone: partners see what was done, never how much. */
const commitmentMarks = builtOnce((tx, { practiceId, coupleId, firstWeek }: Omit<Window, "timeZone">) => {
  const { onDate, state } = commitmentOccurrences;
  const monday = mondayOf(onDate);
  const many = (one: (typeof toldStates)[number]) =>
    sql<number>`(count(*) filter (where ${eq(state, one)}))::int`;
  return tx
    .select({
      weekOn: sql<string>`${monday}::text`,
      kept: many("kept"),
      late: many("kept_late"),
      early: many("renegotiated"),
      missed: many("missed"),
    })
    .from(commitmentOccurrences)
    .where(
      and(
        eq(commitmentOccurrences.practiceId, practiceId),
        eq(commitmentOccurrences.coupleId, coupleId),
        gte(onDate, firstWeek),
        inArray(state, [...toldStates]),
      ),
    )
    .groupBy(monday);
});

/** Unsorted. Inside a caller's transaction, under the viewer's own policies. */
export async function marksOfTheRecord(
  tx: Tx,
  viewer: Actor,
  coupleId: string,
  firstWeek: string,
): Promise<(ChartEventView & { audience: "coach" | "couple" })[]> {
  const { timeZone, practiceId } = viewer;
  const [rested, counted] = await Promise.all([
    rests(tx, { timeZone, practiceId, coupleId, firstWeek }),
    viewer.kind === "coach" ? commitmentMarks(tx, { practiceId, coupleId, firstWeek }) : [],
  ]);
  const restMarks = rested.map(({ id, onDate, toDate, words, name }) => ({
    ...{
      id,
      onDate,
      text: `${words}${name ? isolate(name) : ""}`,
      kind: "pause" as const,
      audience: "couple" as const,
    },
    toDate: toDate && toDate > onDate ? toDate : null,
  }));
  const weeks = counted.map((week) => ({
    ...{ id: `promises-${week.weekOn}`, kind: "commitments" as const, onDate: week.weekOn, toDate: null },
    ...{ text: told(week), audience: "coach" as const },
  }));
  return [...restMarks, ...weeks];
}

export const inOrderOfDays = <E extends ChartEventView>(events: E[]): E[] =>
  events.toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));
