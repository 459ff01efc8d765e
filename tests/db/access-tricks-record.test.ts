import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grants } from "@/db/schema/grants";
import { type ActorName, actorNames, actors, idOf } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { agreements } from "./access-matrix/agreements";
import { authoring } from "./access-matrix/authoring";
import { conflicts } from "./access-matrix/conflicts";
import { jarAndPace } from "./access-matrix/jar-and-pace";
import { pathways } from "./access-matrix/pathways";
import { couple, people } from "./access-matrix/people";
import { insertAll, stepInto } from "./access-matrix/probe";
import { promises } from "./access-matrix/promises";
import { rootCauses } from "./access-matrix/root-causes";
import { safety } from "./access-matrix/safety";
import { trust } from "./access-matrix/trust";
import { work } from "./access-matrix/work";

const record = [
  ...conflicts,
  ...promises,
  ...jarAndPace,
  ...agreements,
  ...rootCauses,
  ...pathways,
  ...authoring,
  ...safety,
];
const rows = [...people, ...work, ...trust, ...record];
let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
  await insertAll(sql, rows);
});
afterAll(() => sql.end({ timeout: 2 }));

class TakeBack extends Error {}

/** What the actor hears, and nothing stays of it. */
async function heard(
  name: ActorName,
  act: (tx: postgres.TransactionSql) => Promise<{ count: number }>,
): Promise<string> {
  let count = 0;
  try {
    await sql.begin(async (tx) => {
      await stepInto(tx, name);
      count = (await act(tx)).count;
      throw new TakeBack();
    });
  } catch (error) {
    if (error instanceof TakeBack) return `done to ${count}`;
    const { code, constraint_name: constraint } = error as postgres.PostgresError;
    return constraint ? `${code} ${constraint}` : code;
  }
  throw new Error("not reached");
}

/** With the columns that they may fill: a lack of right on one would hide what the row policies say. */
function add(name: ActorName, table: string, values: Record<string, unknown>) {
  const columns = grants[actors[name].role]?.[table]?.insert ?? [];
  const own = Object.fromEntries(
    Object.entries(values).filter(([column]) => columns === "all" || columns.includes(column)),
  );
  return heard(name, (tx) => tx`insert into ${tx(table)} ${tx(own)}`);
}
const change = (name: ActorName, query: string) => heard(name, (tx) => tx.unsafe(query));

const of = (table: string, kind: string): Record<string, unknown> => {
  const found = rows.find((row) => row.table === table && row.kind === kind);
  if (!found) throw new Error(`no ${table} ${kind}`);
  return found.values;
};
/** The same once more, as somebody new would send it. */
const anew = (values: Record<string, unknown>) => ({
  ...values,
  ...("id" in values ? { id: randomUUID() } : {}),
  ...("submit_key" in values ? { submit_key: randomUUID() } : {}),
});

describe("what one may add to the record at home cannot be added elsewhere, or in another's name", () => {
  const insertable = record.flatMap((row) =>
    actorNames
      .filter((name) => name !== "system" && row.may.insert.has(name))
      .map((name) => ({ row, name, label: `${name}: ${row.table}, ${row.kind}` })),
  );

  test("there is enough to try", () => expect(insertable.length).toBeGreaterThan(60));

  test.each(insertable)("$label", async ({ row, name }) => {
    const moves: Record<string, unknown>[] = [
      { practice_id: idOf(name === "stranger" ? "practice" : "elsewhere") },
    ];
    if ("couple_id" in row.values) {
      // Whoever stands in has all of that counselor's couples.
      moves.push({
        couple_id: idOf(name === "own" || name === "cover" ? "colleague's couple" : "other couple"),
      });
      moves.push({ practice_id: idOf("elsewhere"), couple_id: idOf("strangers") });
    }
    const other = name === "ana" ? "ben" : "ana";
    for (const key of ["client_id", "author_id", "asker_id", "author_client_id"]) {
      const value = row.values[key];
      if ((name === "ana" || name === "ben") && value === idOf(name)) moves.push({ [key]: idOf(other) });
    }
    for (const key of ["coach_id", "author_coach_id", "author_id"]) {
      if (row.values[key] === idOf("own")) moves.push({ [key]: idOf("owner") });
    }
    for (const move of moves) {
      const outcome = await add(name, row.table, { ...anew(row.values), ...move });
      expect(outcome, JSON.stringify(move)).toBe("42501");
    }
  });
});

describe("an answer that something grew out of", () => {
  const hers = of("responses", "ana, done");
  const grown: [string, Record<string, unknown>][] = [
    ["setbacks", of("setbacks", "of ben, for the counselor")],
    ["thanks", of("thanks", "ben's, kept")],
    ["commitments", of("commitments", "ben's, open")],
    ["agreements", of("agreements", "one on the table")],
    ["boundary_cards", of("boundary_cards", "ben's, for self")],
  ];

  test.each(grown)("%s: one of Ana's is like none", async (table, values) => {
    const from = (source_response_id: unknown) =>
      add("ben", table, { ...anew(values), source_response_id, source_item: "item" });
    expect(await from(hers.id)).toBe(await from(randomUUID()));
    expect(await from(hers.id)).toBe("42501");
    expect(await from(of("responses", "ben, done").id)).toBe("done to 1");
  });

  test("a pace: one of Ana's is like none", async () => {
    const from = (id: unknown) =>
      change(
        "ben",
        `update paces set source_response_id = '${id}', source_item = 'x' where client_id = '${idOf("ben")}'`,
      );
    expect(await from(hers.id)).toBe(await from(randomUUID()));
    expect(await from(hers.id)).toBe("42501");
    expect(await from(of("responses", "ben, done").id)).toBe("done to 1");
  });
});

describe("what happened, kept by the other", () => {
  const hers = of("conflicts", "written by Ana, kept").id;
  const pointing: [string, Record<string, unknown>][] = [
    ["setbacks", of("setbacks", "of ben, for the counselor")],
    ["commitments", of("commitments", "ben's, open")],
    [
      "cause_maps",
      { ...couple, client_id: idOf("ben"), state: "draft", content: { causes: [] }, revision: 1 },
    ],
    ["conflict_views", { ...couple, client_id: idOf("ben"), words: "words" }],
  ];

  test.each(pointing)("%s pointing at it: like at nothing", async (table, values) => {
    const at = (conflict_id: unknown) => add("ben", table, { ...anew(values), conflict_id });
    expect(await at(hers)).toBe(await at(randomUUID()));
    expect(await at(hers)).toBe("42501");
  });

  test("a promise does not tell its receiver that there is something", async () => {
    expect(await change("ana", "select conflict_id from commitments")).toBe("42501");
    expect(await change("ana", "select id from commitments where conflict_id is not null")).toBe("42501");
  });
});

describe("columns that are nobody's to change", () => {
  const mine = `client_id = '${idOf("ben")}'`;
  test.each([
    "update conflicts set released_at = now()",
    "update conflicts set audience = 'couple'",
    `update conflicts set author_client_id = '${idOf("ana")}'`,
    "update cause_maps set state = 'open'",
    `update cause_maps set client_id = '${idOf("ana")}'`,
    "update setbacks set released_at = now()",
    "update setbacks set audience = 'couple'",
    "update conflict_summaries set state = 'standing'",
    "update agreement_versions set state = 'active'",
    "update agreement_signatures set hash = hash",
    `update commitments set client_id = '${idOf("ana")}'`,
    `update commitments set closed_on = null where ${mine}`,
    "update marbles set line = 'x'",
    "update shared_paces set slower = false",
    "update couple_pauses set ended_at = now()",
    "update transparency_doors set opened_at = now()",
    "update formulation_answers set answer = 'accepted'",
    "update thanks set body = 'x'",
    `update thanks set author_id = '${idOf("ana")}'`,
    "update spaces set body = 'x'",
    "update answers set released_at = now()",
    "update earlier_answers set value = '1'",
  ])("%s", async (query) => {
    expect(await change("ben", query)).toMatch(/^(42501|23514 commitments_closed)$/);
  });

  test.each([
    ["promises", `update commitments set closed_on = '2026-03-08', closed_by = '${idOf("ana")}'`],
    [
      "the other's days",
      `update commitment_occurrences set state = 'planned' where client_id = '${idOf("ana")}'`,
    ],
    ["the other's thanks", `update thanks set taken_back_at = now() where author_id = '${idOf("ana")}'`],
    ["the other's card", `update boundary_cards set audience = 'couple' where client_id = '${idOf("ana")}'`],
    ["the other's space", `update spaces set ended_at = now() where asker_id = '${idOf("ana")}'`],
    ["the other's pause", `update pauses set ended_at = now() where client_id = '${idOf("ana")}'`],
    [
      "the other's plan",
      `update transparency_plans set stopped_at = now() where client_id = '${idOf("ana")}'`,
    ],
    ["the other's map", `update cause_maps set revision = 9 where client_id = '${idOf("ana")}'`],
    ["the other's name under words", `delete from agreement_signatures where client_id = '${idOf("ana")}'`],
  ])("%s: nothing happens", async (_, query) => {
    expect(await change("ben", query)).toMatch(/^(done to 0|42501)$/);
  });
});

test("clients cannot so much as name what is their counselor's alone", async () => {
  for (const table of [
    "safety_concerns",
    "root_cause_notes",
    "root_cause_note_conflicts",
    "root_cause_hypotheses",
    "cycle_turns",
    "agreement_hints",
    "transparency_doors",
    "plans",
    "plan_steps",
    "plan_exercises",
    "plan_shifts",
    "pathways",
    "pathway_versions",
    "exercise_drafts",
    "agenda_items",
    "audit_events",
  ]) {
    expect(await change("ben", `select count(*) from ${table}`), table).toBe("42501");
  }
  for (const query of [
    "select closed_by from commitments",
    "select reported_at from commitment_occurrences",
    "select created_at from check_in_lines",
    "select created_at from conflicts",
    "select released_at from setbacks",
    "select created_at from boundary_cards",
    "select cycle_turn_id from assignments",
  ]) {
    expect(await change("ben", query), query).toBe("42501");
  }
});

test("a colleague, the practice's owner and a stranger find nothing of a couple's record by any side door", async () => {
  const tables = [...new Set(record.filter((row) => "couple_id" in row.values).map((row) => row.table))];
  for (const name of ["colleague", "owner", "stranger", "dana"] as const) {
    for (const table of tables) {
      const outcome = await change(
        name,
        `select 1 from ${table} where couple_id = '${idOf("couple")}' limit 1`,
      );
      expect(outcome, `${name}: ${table}`).toMatch(/^(done to 0|42501)$/);
    }
  }
});
