/** One timeline per couple: what has happened, newest first, as far as its reader may see it. */
import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import { agreementBranches, commitmentBranches } from "./records/agreement-branches";
import type { Branch, Reader } from "./records/branches";
import { conflictBranches } from "./records/conflict-branches";
import { kindnessBranches, paceBranches } from "./records/everyday-branches";
import { workBranches } from "./records/work-branches";
import type { TimelineFilter } from "./schema";
import type { Timeline, TimelineEntry, TimelineKind } from "./types";

const pageSize = 40;
const branches: readonly Branch[] = [
  ...workBranches,
  ...conflictBranches,
  ...agreementBranches,
  ...commitmentBranches,
  ...kindnessBranches,
  ...paceBranches,
];

/** Everything strictly older than the last entry of the page before; the same instant is told apart by what, id and occurrence. */
function afterCursor(page: string | undefined): Reader["after"] {
  if (!page) return () => sql`true`;
  const [micros, what, id, turn = "0"] = page.split(".");
  const from = sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`;
  return (at, itsWhat, itsId, itsTurn) =>
    sql`${at} <= ${from} and (${at} < ${from} or (${itsWhat}::text, ${itsId}, coalesce(${itsTurn}::int, 0))
      > (${what}::text, ${id}::uuid, ${turn}::int))`;
}

function entryRows(tx: Tx, actor: Actor, coupleId: string, filter: TimelineFilter) {
  const reader: Reader = {
    coupleId,
    clientId: actor.kind === "client" ? actor.personId : null,
    timeZone: actor.timeZone,
    today: dayIn(actor.timeZone, actor.at),
    after: afterCursor(filter.page),
    limit: pageSize + 1,
    actor,
  };
  const parts = branches
    .filter((one) => one.for === "both" || one.for === actor.kind)
    .filter((one) => !filter.kind || one.kind === filter.kind)
    .map((one) => sql`select ${one.kind}::text as kind, b.* from ${one.rows(reader)} b`);
  const [what, id, at, occurrence] = [
    sql<string>`e.what`,
    sql<string>`e.id`,
    sql`e.at`,
    sql<number | null>`e.occurrence`,
  ];
  return tx
    .select({
      kind: sql<TimelineKind>`e.kind`,
      what,
      id,
      at: sql<string>`${at}`,
      micros: sql<string>`(extract(epoch from ${at}) * 1000000)::bigint::text`,
      title: sql<string | null>`e.title`,
      text: sql<string | null>`e.text`,
      occurrence,
      name: clients.firstName,
      place: clients.place,
    })
    .from(sql`(select * from (${sql.join(parts, sql` union all `)}) every
      order by at desc, what, id, occurrence nulls first limit ${reader.limit}) e`)
    .leftJoin(clients, and(eq(clients.coupleId, coupleId), sql`${clients.id} = e.who`))
    .orderBy(desc(at), asc(what), asc(id), sql`${occurrence} nulls first`);
}

type Row = Awaited<ReturnType<typeof entryRows>>[number];

const entryOf = ({ at, micros: _, name, place, ...row }: Row): TimelineEntry => ({
  ...row,
  key: `${row.what}.${row.id}.${row.occurrence ?? at}`,
  at: new Date(at),
  who: name ? { name, place: place === 1 ? 1 : 2 } : null,
});

async function timeline(actor: Actor, coupleId: string, filter: TimelineFilter): Promise<Timeline> {
  return readAs(actor, async (tx) => {
    await requireCouple(tx, coupleId);
    const rows = await entryRows(tx, actor, coupleId, filter);
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      entries: shown.map(entryOf),
      next:
        rows.length > pageSize && last
          ? `${last.micros}.${last.what}.${last.id}.${last.occurrence ?? 0}`
          : null,
    };
  });
}

/** For the counselor: everything they may see, forty at a time. @throws NotFound for a couple that is not theirs */
export const coupleTimeline = (
  coach: Coach,
  input: { coupleId: string } & TimelineFilter,
): Promise<Timeline> => timeline(coach, input.coupleId, input);

/** For a partner: their own, and what is open to both. */
export const myTimeline = (client: Client, filter: TimelineFilter = {}): Promise<Timeline> =>
  timeline(client, client.coupleId, filter);
