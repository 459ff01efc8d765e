/** All that asks for a counselor in some of their couples, in one statement: what today goes by, for a caseload to be ordered and narrowed by and to put into words. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { timeAloneRequests } from "@/db/schema/agenda";
import { clients } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { foundFacts, type Moment } from "@/lib/caseload/attention/records";
import { openSignalCounts } from "@/lib/caseload/signals/records/open";
import { type Looked, lookedAt } from "@/lib/caseload/today/records";
import { untoldRows } from "@/lib/endings/records/read";
import type { Asking } from "../types";
import { isAskedFor, type Which } from "./looked";
import { joinedOf, ofAny, ofCouple, unread } from "./parts";

export type Asked = Moment & { ids: string; since: string };

/** How many sheets of each couple wait to be read, whoever has waited longest first. */
const unreadCounts = (tx: Tx, looked: Looked) => {
  const each = tx
    .select({
      coupleId: responses.coupleId,
      place: sql<number>`row_number() over (order by ${responses.submittedAt}, ${responses.id})`.as("place"),
    })
    .from(responses)
    .where(and(ofAny(responses, looked), unread))
    .as("each_unread");
  const all = tx
    .select({
      coupleId: each.coupleId,
      count: sql<number>`count(*)::int`.as("count"),
      first: sql`min(${each.place})`.as("first"),
    })
    .from(each)
    .groupBy(each.coupleId)
    .as("all_unread");
  return tx
    .select({
      rows: jsonRows({ coupleId: all.coupleId, count: sql<number>`${all.count}` }, sql`${all.first}`),
    })
    .from(all);
};

const untoldOf = (tx: Tx, since: string) => {
  const all = untoldRows(tx, { since }).as("all_untold");
  const { since: waiting, coupleId, firstName } = all;
  const row = { what: sql`${all.what}`, coupleId: sql`${coupleId}`, firstName };
  return tx.select({ rows: jsonRows(row, sql`${waiting}, ${coupleId}, ${firstName}`) }).from(all);
};

/** Who would like time alone, the longest waiting first. */
const alone = (tx: Tx) =>
  tx
    .select({
      rows: jsonRows(
        { coupleId: timeAloneRequests.coupleId, firstName: clients.firstName },
        sql`${timeAloneRequests.askedAt}`,
      ),
    })
    .from(timeAloneRequests)
    .innerJoin(clients, and(ofCouple(clients, timeAloneRequests), eq(clients.id, timeAloneRequests.clientId)))
    .where(isNull(timeAloneRequests.doneAt));

const joined = (tx: Tx, looked: Looked) => {
  const all = joinedOf(tx, looked).as("all_joined");
  return tx.select({ ids: sql`coalesce(jsonb_agg(${all.clientId}), '[]')` }).from(all);
};

const askingIn = (which: Which) =>
  builtOnce((tx, { ids, since, day, at, timeZone }: Asked) => {
    const looked = lookedAt(tx, day, isAskedFor(which, ids));
    const listed = tx
      .select({
        ids: sql<Asking["ids"]>`coalesce(jsonb_agg(${looked.coupleId} order by ${looked.nth}), '[]')`.as(
          "ids",
        ),
      })
      .from(looked)
      .as("listed");
    return tx
      .with(looked)
      .select({
        ids: listed.ids,
        ...foundFacts(tx, looked, { day, at, timeZone }),
        signals: openSignalCounts,
        untold: sql<Asking["untold"]>`(${untoldOf(tx, since)})`,
        alone: sql<Asking["alone"]>`(${alone(tx)})`,
        unread: sql<Asking["unread"]>`(${unreadCounts(tx, looked)})`,
        joined: sql<Asking["joined"]>`(${joined(tx, looked)})`,
      })
      .from(listed);
  });

/** Each is made when it is first asked for. */
const statements = new Map<Which, ReturnType<typeof askingIn>>();
export async function askingOf(tx: Tx, which: Which, asked: Asked): Promise<Asking> {
  const statement = statements.get(which) ?? askingIn(which);
  statements.set(which, statement);
  const [found] = await statement(tx, asked);
  if (!found) throw new Error("a list gives a row");
  return found;
}
