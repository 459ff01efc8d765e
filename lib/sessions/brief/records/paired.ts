/** What each said of their own side, and the other of it in the same week: the latest such week of the last two months. A part of the brief's statement. */
import "server-only";
import { and, eq, isNotNull, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { jsonRows } from "@/db/statements";
import { byClient, ours } from "./checks";

/** In the order of places. */
export const pairedOf = (tx: Tx, at: unknown) => {
  const other = alias(clients, "other");
  const theirs = alias(pulses, "theirs");
  const unsaid = alias(pulseNotes, "unsaid");
  const said = alias(pulseNotes, "said");
  const ofOther = (table: typeof theirs | typeof unsaid) =>
    and(
      eq(table.practiceId, other.practiceId),
      eq(table.coupleId, other.coupleId),
      eq(table.clientId, other.id),
      eq(table.weekOn, pulseNotes.weekOn),
    );
  const lastWeek = tx
    .select({ week: max(said.weekOn) })
    .from(said)
    .where(
      and(
        ours(said),
        isNotNull(said.selfWording),
        sql`${said.weekOn} > (${at}::timestamptz - interval '60 days')::date`,
      ),
    );
  return tx
    .select({
      rows: jsonRows(
        {
          weekOn: pulseNotes.weekOn,
          firstName: clients.firstName,
          otherName: other.firstName,
          selfRely: pulseNotes.selfRely,
          selfOpen: pulseNotes.selfOpen,
          rely: theirs.rely,
          open: theirs.open,
          declined: unsaid.declined,
          apart: unsaid.apart,
        },
        sql`${clients.place}`,
      ),
    })
    .from(pulseNotes)
    .innerJoin(clients, byClient(pulseNotes))
    .innerJoin(
      other,
      and(
        eq(other.practiceId, pulseNotes.practiceId),
        eq(other.coupleId, pulseNotes.coupleId),
        ne(other.id, pulseNotes.clientId),
      ),
    )
    .leftJoin(theirs, ofOther(theirs))
    .leftJoin(unsaid, ofOther(unsaid))
    .where(
      and(ours(pulseNotes), isNotNull(pulseNotes.selfWording), eq(pulseNotes.weekOn, sql`(${lastWeek})`)),
    );
};
