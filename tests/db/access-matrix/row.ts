// Promise: one kind of row, and who may do what with it. Whoever is not named may not.
import { type ActorName, actorNames, idOf } from "./actors";
import { supervisorReads } from "./supervised";

export const operations = ["select", "insert", "update", "delete"] as const;
export type Operation = (typeof operations)[number];

export type Row = {
  table: string;
  /** What kind of row it is, in words. */
  kind: string;
  values: Record<string, unknown>;
  may: Record<Operation, ReadonlySet<ActorName>>;
};

/** A row that is there, as somebody would have it instead: added like this, or changed into this. */
export type Variant = Row & {
  changed: Record<string, unknown>;
  /** What it is before it is changed, if not what is there. */
  first?: Record<string, unknown>;
};

const isActor = (name: string): name is ActorName => (actorNames as string[]).includes(name);

/** "own ana" -> both of them; the system role holds everything but what is add-only, see grants.ts. */
export function named(list: string, systemToo: boolean): ReadonlySet<ActorName> {
  const names = list.split(" ").filter(Boolean);
  for (const name of names) if (!isActor(name)) throw new Error(`nobody is called ${name}`);
  return new Set([...(names as ActorName[]), ...(systemToo ? (["system"] as const) : [])]);
}

/** Nothing takes back what the trail says, and what was erased. */
const addOnly: Record<string, readonly Operation[]> = {
  audit_events: ["insert"],
  deletions: ["select", "insert"],
};
export const systemMay = (table: string, operation: Operation) => addOnly[table]?.includes(operation) ?? true;

/** What a coach keeps for themselves, whose couple it may be about; and what was written to them in private. */
const theirOwn: ReadonlySet<string> = new Set([
  "attention_marks",
  "private_notes",
  "private_words",
  "root_cause_notes",
  "root_cause_note_conflicts",
  "root_cause_hypotheses",
]);
/** What only whoever wrote it changes. */
const changedByAuthor: ReadonlySet<string> = new Set([
  "comments",
  "chart_events",
  "conflicts",
  "progress_notes",
]);
const everyCoach: readonly ActorName[] = ["own", "colleague", "owner"];

/**
 * Whoever stands in for their coach does what that coach does with the couple, in their own name; and what every coach of the
 * practice may, everybody else who works there may.
 */
function withOthers(
  table: string,
  values: Record<string, unknown>,
  operation: Operation,
  names: ReadonlySet<ActorName>,
): ReadonlySet<ActorName> {
  if (everyCoach.every((name) => names.has(name))) return new Set([...names, "cover", "former"]);
  const ofCouple = "couple_id" in values || table === "couples";
  const inTheirName = Object.values(values).includes(idOf("own"));
  const kept =
    theirOwn.has(table) ||
    (table === "progress_notes" && !values.signed_at) ||
    (operation === "insert" && inTheirName) ||
    (operation !== "select" && table === "couples") ||
    (operation !== "select" && inTheirName && changedByAuthor.has(table));
  return ofCouple && names.has("own") && !kept ? new Set([...names, "cover"]) : names;
}

const withSupervisor = (
  table: string,
  values: Record<string, unknown>,
  operation: Operation,
  names: ReadonlySet<ActorName>,
): ReadonlySet<ActorName> =>
  operation === "select" && supervisorReads(table, values) ? new Set([...names, "supervisor"]) : names;

/** `"read | add | change | remove"`, each a list of names. */
export function row(table: string, kind: string, who: string, values: Record<string, unknown>): Row {
  const parts = who.split("|").map((part) => part.trim());
  if (parts.length !== 4) throw new Error(`${table}, ${kind}: four lists are wanted, not ${who}`);
  const may = Object.fromEntries(
    operations.map((operation, i) => [
      operation,
      withSupervisor(
        table,
        values,
        operation,
        withOthers(table, values, operation, named(parts[i] ?? "", systemMay(table, operation))),
      ),
    ]),
  ) as Row["may"];
  return { table, kind, values, may };
}
