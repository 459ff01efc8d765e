import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActorName, actorNames, idOf } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { couple, people } from "./access-matrix/people";
import { insertAll, stepInto } from "./access-matrix/probe";
import { trust } from "./access-matrix/trust";
import { work } from "./access-matrix/work";

const rows = [...people, ...work, ...trust];
let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
  await insertAll(sql, rows);
});
afterAll(() => sql.end({ timeout: 2 }));

class TakeBack extends Error {}

type Outcome = { code: string; constraint?: string | undefined; message?: string };

/** What the actor hears, and nothing stays of it. */
async function heard(
  name: ActorName,
  act: (tx: postgres.TransactionSql) => Promise<{ count: number }>,
): Promise<Outcome> {
  let count = 0;
  try {
    await sql.begin(async (tx) => {
      await stepInto(tx, name);
      count = (await act(tx)).count;
      throw new TakeBack();
    });
  } catch (error) {
    if (error instanceof TakeBack) return { code: `done to ${count}` };
    const { code, constraint_name: constraint, message } = error as postgres.PostgresError;
    return { code, constraint, message };
  }
  throw new Error("not reached");
}

const add = (name: ActorName, table: string, values: Record<string, unknown>) =>
  heard(name, (tx) => tx`insert into ${tx(table)} ${tx(values)}`);

const rowOf = (table: string, kind: string) => {
  const found = rows.find((row) => row.table === table && row.kind === kind);
  if (!found) throw new Error(`no ${table} ${kind}`);
  return found.values;
};

describe("what one may add at home cannot be added elsewhere", () => {
  const insertable = rows.flatMap((row) =>
    actorNames
      .filter((name) => name !== "system" && row.may.insert.has(name))
      .map((name) => ({ row, name, label: `${name}: ${row.table}, ${row.kind}` })),
  );

  test("there is enough to try", () => expect(insertable.length).toBeGreaterThan(60));

  test.each(insertable)("$label", async ({ row, name }) => {
    const isElsewhere = name === "stranger" || name === "hana";
    const moves: Record<string, unknown>[] = [{ practice_id: idOf(isElsewhere ? "practice" : "elsewhere") }];
    if ("couple_id" in row.values) {
      moves.push({
        // Whoever stands in has all of that counselor's couples.
        couple_id: idOf(["own", "cover", "stranger"].includes(name) ? "colleague's couple" : "other couple"),
      });
      if (!isElsewhere) moves.push({ practice_id: idOf("elsewhere"), couple_id: idOf("strangers") });
    }
    for (const [key, value] of [
      ["coach_id", idOf("owner")],
      ["client_id", idOf(name === "ana" ? "ben" : "ana")],
      ["actor_id", idOf("owner")],
    ] as const) {
      if (
        key in row.values &&
        row.values[key] !== null &&
        !(key === "client_id" && row.table === "invitations")
      )
        moves.push({ [key]: value });
    }
    const { released_at, withdrawn_at, ...granted } = row.values;
    const own = row.table === "answers" ? granted : row.values;
    for (const move of moves) {
      if (row.table === "assignment_partners" && "client_id" in move) continue;
      const id = "id" in own && typeof own.id === "string" ? { id: randomUUID() } : {};
      const outcome = await add(name, row.table, { ...own, ...id, ...move });
      expect(outcome.code, JSON.stringify(move)).toBe("42501");
    }
  });
});

describe("an error does not tell what is hidden", () => {
  const hers = rowOf("responses", "ana, in_progress");
  const his = rowOf("responses", "ben, in_progress");
  const draft = rowOf("drafts", "of ben");

  test.each([
    ["as his own words", { client_id: idOf("ben") }],
    ["as words of both", { client_id: null }],
  ])("Ben's words under Ana's response, %s: the same as under none", async (_, author) => {
    const under = (id: unknown) =>
      add("ben", "drafts", { ...draft, ...author, response_id: id, assignment_id: hers.assignment_id });
    const real = await under(hers.id);
    expect(real).toEqual(await under(randomUUID()));
    expect(real.code).toBe("42501");
  });

  test("an answer under Ana's response: the same as under none, and under his own with another turn", async () => {
    const answer = {
      ...couple,
      field_key: "couple sealed",
      client_id: idOf("ben"),
      assignment_id: hers.assignment_id,
      occurrence: hers.occurrence,
      value: { text: "word" },
      audience: "couple",
    };
    const real = await add("ben", "answers", { ...answer, response_id: rowOf("responses", "ana, done").id });
    expect(real).toEqual(await add("ben", "answers", { ...answer, response_id: randomUUID() }));
    expect(real.code).toBe("42501");
    expect((await add("ben", "answers", { ...answer, response_id: his.id, occurrence: 99 })).code).toBe(
      "42501",
    );
  });

  test("a response in Ana's name, taken or not; on what only she was given, or on nothing", async () => {
    const taken = await add("ben", "responses", { ...hers, id: randomUUID() });
    const free = await add("ben", "responses", { ...hers, id: randomUUID(), occurrence: 77 });
    expect(taken).toEqual(free);
    expect(taken.code).toBe("42501");
    const alone = { ...hers, id: randomUUID(), client_id: idOf("ben") };
    expect(await add("ben", "responses", { ...alone, assignment_id: idOf("for Ana alone") })).toEqual(
      await add("ben", "responses", { ...alone, assignment_id: randomUUID() }),
    );
  });

  test("a sheet for both where each writes alone", async () => {
    const outcome = await add("ben", "responses", {
      ...his,
      id: randomUUID(),
      client_id: null,
      occurrence: 50,
    });
    expect(outcome.code).toBe("42501");
  });

  test.each(["do nothing", "do update set rely = 1"])("a pulse in Ana's week, %s on conflict", async (on) => {
    const trial = (week: string) =>
      heard(
        "ben",
        (
          tx,
        ) => tx`insert into pulses ${tx({ ...rowOf("pulses", "ana's, a week never shared"), week_on: week })}
          on conflict (practice_id, couple_id, client_id, week_on) ${tx.unsafe(on)}`,
      );
    const taken = await trial("2026-01-19");
    expect(taken).toEqual(await trial("2026-02-16"));
    expect(taken.code).toBe("42501");
  });

  test("a coach pointing at a response, an exercise or a coach they cannot see hears what they hear of none", async () => {
    const near = { practice_id: idOf("practice"), couple_id: idOf("colleague's couple") };
    const agenda = (id: unknown) => add("colleague", "agenda_items", { ...near, response_id: id });
    expect({ ...(await agenda(hers.id)), message: "" }).toEqual({
      ...(await agenda(randomUUID())),
      message: "",
    });
    const given = (exercise_id: string) =>
      add("own", "assignments", { ...rowOf("assignments", "apart"), id: randomUUID(), exercise_id });
    expect(await given(idOf("exercise elsewhere"))).toEqual(await given(randomUUID()));
    const say = (about: unknown) =>
      add("colleague", "comments", {
        ...rowOf("comments", "to Ana about hers"),
        ...near,
        id: randomUUID(),
        coach_id: idOf("colleague"),
        response_id: about,
      });
    expect(await say(hers.id)).toEqual(await say(randomUUID()));
  });

  test("a condition that trips over hidden words never meets them", async () => {
    for (const name of ["ben", "dana", "colleague", "stranger"] as const) {
      const outcome = await heard(
        name,
        (tx) =>
          tx`select 1 from answers where 1 / (case when field_key like 'self%' and client_id = ${idOf("ana")} then 0 else 1 end) = 1`,
      );
      expect(outcome.code, name).toMatch(/^done to \d+$/);
    }
  });

  test("columns that are not a client's cannot be read, sorted by, or asked about", async () => {
    for (const query of [
      "select label from couples",
      "select id from couples order by label",
      "select id from couples where label like 'A%'",
      "select guidance from exercise_versions",
      "select * from exercise_versions",
      "select couples from couples",
      "select to_jsonb(couples) from couples",
    ]) {
      expect((await heard("ana", (tx) => tx.unsafe(query))).code, query).toBe("42501");
    }
  });
});

test("claims and role end with the transaction", async () => {
  await sql.begin((tx) => stepInto(tx, "ana"));
  const [after] =
    await sql`select current_user as role, coalesce(current_setting('app.person_id', true), '') as person`;
  expect(after).toEqual({ role: "postgres", person: "" });
});
