/** Who may do what with which columns of a table, written beside the table; grants.ts gathers it. Rows are narrowed by the policies. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** As PostgreSQL has it: all columns, also those to come, or the columns named. */
type Columns = "all" | readonly string[];
export type Rights = { select?: Columns; insert?: Columns; update?: Columns; delete?: "all" };
export type RoleName = "coach" | "client" | "supervisor" | "system";
export type RightsByTable = Readonly<Record<string, Rights>>;

type Key<T extends PgTable> = keyof T["_"]["columns"] & string;
/** `unheld`: all but those that keep a row from the partner; not even that they are filled is for a client to read. */
type Named<T extends PgTable> = "all" | "unheld" | readonly Key<T>[] | { except: readonly Key<T>[] };
type NamedRights<T extends PgTable> = {
  select?: Named<T>;
  insert?: Named<T>;
  update?: readonly Key<T>[] | "all";
  delete?: "all";
};

export const read = { select: "all" } as const;
export const whole = { select: "all", insert: "all", update: "all", delete: "all" } as const;

const heldColumns = ["heldFrom", "heldAt"];

function columnsOf<T extends PgTable>(table: T, named: Named<T>): Columns {
  if (named === "all") return "all";
  const columns: Record<string, { name: string }> = getTableColumns(table);
  const nameOf = (key: string) => columns[key]?.name ?? key;
  if (named !== "unheld" && !("except" in named)) return named.map(nameOf);
  const left = named === "unheld" ? heldColumns : named.except;
  return Object.keys(columns)
    .filter((key) => !left.includes(key as Key<T>))
    .map(nameOf);
}

const rightsOf = <T extends PgTable>(table: T, named: NamedRights<T>): Rights =>
  Object.fromEntries(
    Object.entries(named).map(([operation, columns]) => [operation, columnsOf(table, columns as Named<T>)]),
  );

export class TableRights {
  constructor(
    readonly table: string,
    readonly byRole: Readonly<Partial<Record<RoleName, Rights>>>,
  ) {}
}

/** Rights on a table by role. A role that is not named has none; the system role has all unless it is named. */
export function rightsOn<T extends PgTable>(
  table: T,
  { coach, client, system = whole }: Partial<Record<"coach" | "client" | "system", NamedRights<T>>>,
): TableRights {
  return new TableRights(getTableName(table), {
    ...(coach && { coach: rightsOf(table, coach) }),
    ...(client && { client: rightsOf(table, client) }),
    system: rightsOf(table, system),
  });
}

/** The same for a supervisor, who has no others: what is named here is all they ever read, and the ledger what they write. */
export const supervisorRights = <T extends PgTable>(table: T, named: NamedRights<T>): TableRights =>
  new TableRights(getTableName(table), { supervisor: rightsOf(table, named) });
