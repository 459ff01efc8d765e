// Promise: every practice stands alone in the keys, so that it could be placed on a machine of its own; what stands outside of them is written down here.
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAdmin } from "./access-matrix/admin";

let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
});
afterAll(() => sql.end({ timeout: 2 }));

/** The directory: who signs in, and in which practice, has to be found before a practice is known. */
const directory = ["accounts", "attempt_limits", "logins", "practices"];

/** Indexes of a practice's tables that begin with something else, and for whom: none of them is unique. */
const lookedUpFromOutside: Record<string, string> = {
  account_news_account: "removes with an account",
  calendar_feeds_account: "removes with an account",
  calendar_feeds_by_token: "an address that a calendar reads, opened by whoever holds it",
  client_accounts_by_account: "which practice somebody who signs in belongs to",
  coach_invitations_by_token: "a link of a mail, opened by whoever holds it",
  coaches_by_account: "which practice somebody who signs in belongs to",
  email_changes_account: "removes with an account",
  email_changes_by_token: "a link of a mail, opened by whoever holds it",
  invitations_by_token: "a link of a mail, opened by whoever holds it",
  notice_choices_account: "removes with an account",
  notices_account: "removes with an account",
  password_links_account: "removes with an account",
  password_links_by_token: "a link of a mail, opened by whoever holds it",
  plans_running: "what is due in any practice, looked for once a day",
  recovery_codes_account: "removes with an account",
  refused_sign_ins_account: "removes with an account",
  second_steps_account: "removes with an account",
  shared_devices_account: "a sign-in is asked whether it waits for a PIN before its practice is known",
  submissions_by_account: "removes with an account",
};
type Names = { name: string }[];
const names = (rows: Names) => rows.map(({ name }) => name).sort();

const findings = (db: postgres.Sql | postgres.TransactionSql) => ({
  withoutPractice: async () =>
    names(
      await db<Names>`
        select relname as name from pg_class t where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not exists (select 1 from pg_attribute where attrelid = t.oid and attname = 'practice_id' and attnotnull)`,
    ),
  indexesOutside: async ({ unique = false } = {}) =>
    names(
      await db<Names>`
        select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
        where t.relnamespace = 'public'::regnamespace and a.attname is distinct from 'practice_id'
          and t.relname <> all (${directory}) and (x.indisunique or not ${unique})`,
    ),
  withoutPrimaryKey: async () =>
    names(
      await db<Names>`
        select relname as name from pg_class t where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not exists (select 1 from pg_index where indrelid = t.oid and indisprimary)`,
    ),
  /** Keys from one practice's table to another's that do not say that it is the same practice. */
  keysAcross: async () =>
    names(
      await db<Names>`
        select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        left join pg_attribute b on b.attrelid = f.oid and b.attnum = c.confkey[1]
        where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and f.relname <> all (${directory})
          and (a.attname is distinct from 'practice_id' or b.attname is distinct from 'practice_id')`,
    ),
  /** Numbers that are counted up in one place. */
  counters: async () =>
    names(
      await db<Names>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
    ),
});

test("every table carries its practice, but for the directory", async () => {
  expect(await findings(sql).withoutPractice()).toEqual(directory);
});

test("every key and index of a practice's table begins with the practice, but for what is looked up from outside", async () => {
  const found = findings(sql);

  expect(await found.withoutPrimaryKey()).toEqual([]);
  expect(await found.indexesOutside()).toEqual(Object.keys(lookedUpFromOutside).sort());
  expect(await found.indexesOutside({ unique: true })).toEqual([]);
});

test("no key leads from one practice to another", async () => {
  expect(await findings(sql).keysAcross()).toEqual([]);
});

test("nothing is counted up in one place", async () => {
  expect(await findings(sql).counters()).toEqual([]);
});

test("what would stand in the way is noticed", async () => {
  class Undo extends Error {}
  const found: Record<string, string[]> = {};
  const broken = sql.begin(async (tx) => {
    await tx.unsafe(`
      create table lone (id int generated by default as identity unique);
      create table tied (practice_id uuid not null, id uuid not null, couple_id uuid, primary key (id, practice_id), unique (practice_id, id));
      create table leaning (practice_id uuid not null, id uuid primary key, tied_id uuid, other uuid,
        constraint leaning_tied foreign key (other, tied_id) references tied (practice_id, id));`);
    for (const [what, find] of Object.entries(findings(tx))) found[what] = await find();
    throw new Undo();
  });

  await expect(broken).rejects.toThrow(Undo);
  expect(found.withoutPractice).toContain("lone");
  expect(found.withoutPrimaryKey).toEqual(["lone"]);
  expect(found.indexesOutside).toEqual(expect.arrayContaining(["lone_id_key", "tied_pkey", "leaning_pkey"]));
  expect(found.keysAcross).toEqual(["leaning_tied"]);
  expect(found.counters).toEqual(["lone_id_seq"]);
});
