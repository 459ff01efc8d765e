/** One row for each person and week of the trust picture, inside a caller's transaction: PostgreSQL makes the weeks. */
import "server-only";
import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import type { Actor } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import { mondayOf } from "./weeks";

type Weeks = {
  practiceId: string;
  coupleId: string;
  personId: string;
  first: string;
  last: string;
};

/** Both partners; of the weeks from the first to the last that both share, those alone, or with one's own beside them. */
type WeeksOf = "both" | "mine and shared" | "shared";

const seriesFor = (kind: Actor["kind"], weeksOf: WeeksOf) =>
  builtOnce((tx, { practiceId, coupleId, personId, first, last }: Weeks) => {
    const span = tx.$with("span").as(
      tx
        .select({
          practiceId: couples.practiceId,
          coupleId: couples.id,
          status: couples.status,
          spanFirst:
            sql<string>`least(greatest(${mondayOf(couples.startedOn)}, ${first}::date), ${last}::date)`.as(
              "span_first",
            ),
        })
        .from(couples)
        .where(eq(couples.id, coupleId)),
    );
    const shared = tx.$with("shared").as(
      tx
        .select({
          sharedFirst: sql<string>`min(${sharedPeriods.fromWeek})`.as("shared_first"),
          sharedLast: sql<string>`max(${sharedPeriods.toWeek})`.as("shared_last"),
        })
        .from(span)
        .innerJoin(
          sharedPeriods,
          and(
            eq(sharedPeriods.practiceId, span.practiceId),
            eq(sharedPeriods.coupleId, span.coupleId),
            isNull(sharedPeriods.endedAt),
          ),
        )
        .where(inArray(span.status, ["active", "paused"])),
    );
    const week = tx
      .select({ weekOn: sql<string>`${span.spanFirst} + 7 * i`.as("picture_week") })
      .from(sql`generate_series(0, (${last}::date - ${span.spanFirst}) / 7) i`)
      .as("week");
    const pulse = asSeen({ kind, practiceId, coupleId, personId }, pulses, "pulse");
    const isShared = sql`${week.weekOn} between ${shared.sharedFirst} and ${shared.sharedLast}`;
    const which = {
      both: undefined,
      "mine and shared": or(eq(clients.id, personId), isShared),
      shared: isShared,
    };
    return tx
      .with(span, shared)
      .select({
        personId: clients.id,
        name: clients.firstName,
        place: clients.place,
        weekOn: week.weekOn,
        wording: pulse.wording,
        rely: pulse.rely,
        open: pulse.open,
        hope: pulse.hope,
        ease: pulseNotes.ease,
        trusted: pulse.trusted,
        declined: pulseNotes.declined,
        apart: pulseNotes.apart,
      })
      .from(span)
      .crossJoin(shared)
      .crossJoinLateral(week)
      .innerJoin(clients, and(eq(clients.practiceId, span.practiceId), eq(clients.coupleId, span.coupleId)))
      .leftJoin(
        pulse,
        and(
          eq(pulse.practiceId, clients.practiceId),
          eq(pulse.coupleId, coupleId),
          eq(pulse.clientId, clients.id),
          eq(pulse.weekOn, week.weekOn),
          gte(pulse.weekOn, first),
        ),
      )
      .leftJoin(
        pulseNotes,
        and(
          eq(pulseNotes.practiceId, clients.practiceId),
          eq(pulseNotes.coupleId, coupleId),
          eq(pulseNotes.clientId, clients.id),
          eq(pulseNotes.weekOn, week.weekOn),
          gte(pulseNotes.weekOn, first),
        ),
      )
      .where(which[weeksOf])
      .orderBy(asc(clients.place), asc(week.weekOn));
  });

const seriesOf = (kind: Actor["kind"]) => ({
  both: seriesFor(kind, "both"),
  "mine and shared": seriesFor(kind, "mine and shared"),
  shared: seriesFor(kind, "shared"),
});
const series = { coach: seriesOf("coach"), client: seriesOf("client") };

/**
 * Couple and first week are said in every join, so that the planner reads those rows and no others. Weeks before the couple
 * began are left out; a week without an answer stays null.
 */
export const readSeries = (
  tx: Tx,
  { kind, practiceId, personId }: Pick<Actor, "kind" | "practiceId" | "personId">,
  coupleId: string,
  { first, last, weeksOf }: { first: string; last: string; weeksOf: WeeksOf },
) => series[kind][weeksOf](tx, { practiceId, coupleId, personId, first, last });
