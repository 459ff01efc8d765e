/** Everything of a couple that is held and may be asked for again. Needs the system role. */
import "server-only";
import { and, eq, gte, isNotNull, ne, notExists, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { askedAgain } from "@/db/schema/asked-again";
import type { ThingKind } from "../terms";
import { type Couple, ours, rowKeyOf, type Thing } from "./thing";
import { things } from "./things";

export type HeldRow = {
  kind: ThingKind;
  rowKey: string;
  title: string | null;
  place: string | null;
  authorId: string;
  since: Date;
};

/** The same column in every table. */
const timeOf = answers.heldAt;

/** The rows of one kind, a sheet's answers as one. */
function heldOf(system: Tx, couple: Couple, kind: ThingKind, thing: Thing) {
  const { table, title, place, author, meant } = thing;
  return system
    .select({
      kind: sql<ThingKind>`${kind}::text`.as("held_kind"),
      rowKey: rowKeyOf(thing).as("held_key"),
      title: sql<string | null>`${title ? sql`min(${title})` : sql`null::text`}`.as("held_title"),
      place: sql<string | null>`${place ? sql`min(${place}::text)` : sql`null::text`}`.as("held_place"),
      authorId: sql<string>`${author}`.as("held_author"),
      since: sql`min(${table.heldAt})`.mapWith(timeOf).as("held_since"),
      latest: sql`max(${table.heldAt})`.mapWith(timeOf).as("held_latest"),
    })
    .from(table)
    .where(
      and(
        ours(table, couple),
        isNotNull(table.heldFrom),
        isNotNull(table.heldAt),
        ne(table.heldFrom, author),
        meant,
      ),
    )
    .groupBy(sql`2`, sql`5`);
}

const held = builtOnce((system, { practiceId, coupleId }: Couple) => {
  const couple = { practiceId, coupleId };
  const each = Object.entries(things).map(([kind, thing]) =>
    heldOf(system, couple, kind as ThingKind, thing),
  );
  const [first, second, ...others] = each as [(typeof each)[number], (typeof each)[number]];
  const all = unionAll(first, second, ...others).as("held");
  const refused = system
    .select({ id: askedAgain.id })
    .from(askedAgain)
    .where(
      and(
        ours(askedAgain, couple),
        eq(askedAgain.thing, all.kind),
        eq(askedAgain.rowKey, all.rowKey),
        eq(askedAgain.answer, "no"),
        gte(askedAgain.aboutAt, all.latest),
      ),
    );
  return system.select().from(all).where(notExists(refused)).orderBy(all.since, all.kind, all.rowKey);
});

/** Oldest first. What its author has said no to stays, and is not listed, unless they have added to it since. */
export const listHeld = (system: Tx, { practiceId, coupleId }: Couple): Promise<HeldRow[]> =>
  held(system, { practiceId, coupleId });
