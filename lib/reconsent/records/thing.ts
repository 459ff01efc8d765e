/** How a kind of thing is described that can be held: where its rows are, and what they say about themselves. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";

type OfCouple = Record<"practiceId" | "coupleId", AnyPgColumn>;
type HeldTable = PgTable & OfCouple & Record<"heldFrom" | "heldAt", AnyPgColumn>;
type Columns<T extends HeldTable> = T["_"]["columns"];
type DateOf<T extends HeldTable> = {
  [K in keyof Columns<T>]: Columns<T>[K]["_"]["data"] extends Date ? K : never;
}[keyof Columns<T>] &
  string;

type Described<Dated> = {
  /** The row's own key after practice and couple. */
  key: readonly AnyPgColumn[];
  author: AnyPgColumn;
  /** Still meant for the partner; left out where it always is. */
  meant?: SQL | undefined;
  /** As the counselor reads of it. */
  words: string;
  title?: SQL;
  /** The id in the address of its own page, where that is no list. */
  place?: AnyPgColumn;
  /** Says when it came to the partner: it must not tell how long it waited, so it is set anew when it opens. */
  cameOn?: Dated;
};
export type Thing = Described<string> & { table: HeldTable };

export const thing = <T extends HeldTable>(table: T, described: Described<DateOf<T>>): Thing => ({
  table,
  ...described,
});

export const rowKeyOf = ({ key }: Thing): SQL<string> =>
  sql`concat_ws('/', ${sql.join(
    key.map((column) => sql`${column}::text`),
    sql`, `,
  )})`;

export type Couple = { practiceId: string; coupleId: string };

/** The rows of one couple: the system role, which no policy narrows, names them itself. */
export const ours = (table: OfCouple, { practiceId, coupleId }: Couple) =>
  and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId));
