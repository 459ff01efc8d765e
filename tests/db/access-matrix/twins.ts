// Promise: each kind of row once more under the same ids, but in another practice, or with another couple: wrong in that one thing.
import { type ActorName, idOf } from "./actors";
import { operations, type Row, systemMay } from "./row";

export type Twin = Row & {
  /** Whom the row next door lets do something: if anybody gets at this one too, it is they. */
  tempted: ActorName[];
  /** One of few that stand for all of their table; the others are there for what looks into them. */
  tried: boolean;
};

const places = {
  "in another practice": { practice_id: "another practice with the same ids" },
  "of another couple": { couple_id: "another couple with the same ids" },
} as const;
type Place = keyof typeof places;

const signIn = (name: string): [string, Record<string, unknown>] => [
  "accounts",
  { id: idOf(`account ${name}`), email: `${name}@matrix.test`.replaceAll(" ", "."), password_hash: "x" },
];
const namesakeOf = (client: unknown) => `the namesake of ${client === idOf("ana") ? "ana" : "ben"}`;

/** Whoever counsels the other couple is nobody who knocks at the door. */
const hosts: [string, Record<string, unknown>][] = [
  ...["somebody", namesakeOf(idOf("ana")), namesakeOf(idOf("ben"))].map(signIn),
  [
    "coaches",
    {
      practice_id: idOf("practice"),
      id: idOf("somebody"),
      account_id: idOf("account somebody"),
      name: "somebody",
    },
  ],
  [
    "couples",
    {
      practice_id: idOf("practice"),
      id: idOf(places["of another couple"].couple_id),
      coach_id: idOf("somebody"),
      label: "twin",
      started_on: "2026-01-05",
    },
  ],
];

/** Its owner reads them whosever couple they are about. */
const ofThePractice = new Set(["audit_events", "deletions", "legal_holds"]);

const may = (table: string) =>
  Object.fromEntries(
    operations.map((operation) => [
      operation,
      new Set<ActorName>(systemMay(table, operation) ? ["system"] : []),
    ]),
  ) as unknown as Row["may"];

function moved({ table, values }: Row, place: Place): Record<string, unknown> | null {
  if (place === "in another practice") {
    const practice_id = idOf(places[place].practice_id);
    if (table === "practices" && values.id === idOf("practice")) return { ...values, id: practice_id };
    return values.practice_id === idOf("practice") ? { ...values, practice_id } : null;
  }
  // What belongs to the practice names a couple by its number alone. A person joins one couple of it, and is invited by a word that is used once.
  if (ofThePractice.has(table) || values.couple_id !== idOf("couple")) return null;
  const couple_id = idOf(places[place].couple_id);
  if (table === "client_accounts")
    return { ...values, couple_id, account_id: idOf(`account ${namesakeOf(values.client_id)}`) };
  if (table === "invitations") return { ...values, couple_id, token_hash: `${values.token_hash} twin` };
  return { ...values, couple_id };
}

const pairsOf = ({ may }: Row) =>
  operations.flatMap((operation) =>
    [...may[operation]].filter((name) => name !== "system").map((name) => `${name} ${operation}`),
  );

/** As few rows of each table as show everything that anybody may do with any of it. */
function standingForAll(rows: Row[]): Set<Row> {
  const shown = new Set<string>();
  const chosen = new Set<Row>();
  for (const row of rows.toSorted((a, b) => pairsOf(b).length - pairsOf(a).length)) {
    const added = pairsOf(row).filter((pair) => !shown.has(`${row.table} ${pair}`));
    if (added.length > 0) chosen.add(row);
    for (const pair of added) shown.add(`${row.table} ${pair}`);
  }
  return chosen;
}

export function twinsOf(rows: Row[]): Twin[] {
  const host = hosts.map(
    ([table, values]): Twin => ({
      table,
      kind: "for twins",
      values,
      may: may(table),
      tempted: [],
      tried: false,
    }),
  );
  const twins = (Object.keys(places) as Place[]).flatMap((place) => {
    const copied = rows.flatMap((row) => {
      const values = moved(row, place);
      return values ? [{ row, values }] : [];
    });
    const chosen = standingForAll(copied.map(({ row }) => row));
    return copied.map(
      ({ row, values }): Twin => ({
        table: row.table,
        kind: `${row.kind}, ${place}`,
        values,
        may: may(row.table),
        tempted: [...new Set(pairsOf(row).map((pair) => pair.split(" ")[0] as ActorName))],
        tried: chosen.has(row),
      }),
    );
  });
  return [...host, ...twins];
}
