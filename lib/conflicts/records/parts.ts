/** What several readings of conflicts have in common, inside a caller's transaction. Row policies decide who finds what. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { Summary } from "@/lib/conflicts/summaries/types";
import type { Actor } from "@/lib/platform/auth/actor";
import { partnersOf } from "@/lib/practice/couples/records";
import type { Partner } from "@/lib/practice/couples/types";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { Person } from "../types";
import { type HeadRow, headColumns } from "./head";

const named = ({ clientId, firstName: name, place }: Partner): Person => ({ clientId, name, place });

/** The two of a couple, the first first. @throws NotFound */
export async function partnersIn(tx: Tx, coupleId: string): Promise<[Person, Person]> {
  const [one, two] = await partnersOf(tx, coupleId);
  return [named(one), named(two)];
}

const columns = sql.raw(headColumns.map((name) => `f.${name}`).join(", "));

/** The latest first; what has no date comes last. */
export const heads = (tx: Tx, where: SQL) =>
  tx.execute<HeadRow>(sql`
    select ${columns} from conflicts f where ${where} order by coalesce(f.to_date, f.on_date) desc nulls last, f.title collate "und-x-icu", f.id`);

export async function summaryIn(tx: Tx, where: SQL, reader: Actor): Promise<Summary> {
  const rows = await tx.execute<{
    id: string;
    kind: string;
    words: string | null;
    state: string;
    client_id: string;
  }>(
    sql`select id, kind, words, state, client_id from conflict_summaries where ${where} and state in ('proposed', 'standing')`,
  );
  const stands = rows.find(({ state }) => state === "standing");
  const proposed = rows.find(({ state }) => state === "proposed");
  const differently = stands?.kind === "differently";
  const views = differently
    ? await tx.execute<{ client_id: string; words: string }>(
        sql`select client_id, words from ${asSeen(reader, "conflict_views")} v where ${where}`,
      )
    : [];
  return {
    standing: !stands
      ? null
      : differently
        ? { kind: "differently" }
        : { kind: "words", words: stands.words ?? "" },
    proposed: proposed
      ? { summaryId: proposed.id, words: proposed.words ?? "", mine: proposed.client_id === reader.personId }
      : null,
    views: Object.fromEntries(views.map((one) => [one.client_id, one.words])),
  };
}

type SetbackRow = Omit<SetbackLine, "author" | "about"> & {
  name: string;
  client_id: string;
  conflict_id: string | null;
  title: string | null;
};

export async function setbacksIn(tx: Tx, where: SQL, personId: string): Promise<SetbackLine[]> {
  const rows = await tx.execute<SetbackRow>(sql`
    select s.id as "setbackId", s.happened_on as "happenedOn", s.what_happened as "whatHappened", s.set_off as "setOff", s.helped,
      s.change, s.together, s.audience, s.client_id, m.first_name as name, f.id as conflict_id, f.title
    from setbacks s
    join clients m on m.practice_id = s.practice_id and m.couple_id = s.couple_id and m.id = s.client_id
    left join conflicts f on f.practice_id = s.practice_id and f.couple_id = s.couple_id and f.id = s.conflict_id
    where ${where} order by s.happened_on desc, s.id`);
  return rows.map(({ name, client_id, conflict_id, title, ...row }) => ({
    ...row,
    author: { name, mine: client_id === personId },
    about: conflict_id && title ? { conflictId: conflict_id, title } : null,
  }));
}
