import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callable, grants } from "@/db/schema/grants";
import { openAdmin } from "./access-matrix/admin";

let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
});
afterAll(() => sql.end({ timeout: 2 }));

const names = async (query: Promise<postgres.RowList<{ name: string }[]>>) =>
  (await query).map((r) => r.name);
const tables = () =>
  names(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`);

describe("rights on tables", () => {
  test("are exactly those of db/schema/grants.ts", async () => {
    const rows = await sql<{ line: string }[]>`
      with acl as (
        select c.relname, null as attname, a.* from pg_class c, aclexplode(c.relacl) a
          where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
        union all
        select c.relname, t.attname, a.* from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
          where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
      )
      select concat_ws(' ', case grantee when 0 then 'PUBLIC' else pg_get_userbyid(grantee) end, lower(privilege_type),
        relname || coalesce('.' || attname, ''), case when is_grantable then 'and may hand it on' end) as line from acl`;
    const wanted = Object.entries(grants).flatMap(([role, byTable]) =>
      Object.entries(byTable).flatMap(([table, rights]) =>
        Object.entries(rights).flatMap(([operation, columns]) =>
          columns === "all"
            ? [`${role} ${operation} ${table}`]
            : columns.map((column: string) => `${role} ${operation} ${table}.${column}`),
        ),
      ),
    );
    expect(rows.map((row) => row.line).sort()).toEqual(wanted.sort());
  });

  test("the application's login and PUBLIC hold none, also not by another name", async () => {
    for (const role of ["mendwork_app", "public"]) {
      const held = await names(sql`
        select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
          and has_any_column_privilege(${role}, c.oid, 'select, insert, update, references')`);
      expect(held, role).toEqual([]);
    }
  });

  test("nothing but tables is there to hold rights on", async () => {
    expect(
      await names(
        sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'c')`,
      ),
    ).toEqual([]);
  });

  test("nobody of ours may make things in the schema, or see into the migrations", async () => {
    for (const role of Object.keys(grants).map((name) => name.toLowerCase())) {
      const [row] = await sql`select has_schema_privilege(${role}, 'public', 'create') as makes,
        has_schema_privilege(${role}, 'drizzle', 'usage') as peeks`;
      expect(row, role).toEqual({ makes: false, peeks: false });
    }
  });
});

describe("row-level security", () => {
  test("is on for every table", async () => {
    expect(
      await names(
        sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`,
      ),
    ).toEqual([]);
  });

  test("every table has a policy for every right that somebody holds on it, and no policy without a right", async () => {
    const policies = await sql<{ tablename: string; role: string; cmd: string; permissive: string }[]>`
      select tablename, unnest(roles)::text as role, lower(cmd) as cmd, permissive from pg_policies where schemaname = 'public'`;
    const covered = new Set(
      policies.flatMap(({ tablename, role, cmd }) =>
        (cmd === "all" ? ["select", "insert", "update", "delete"] : [cmd]).map(
          (c) => `${role} ${c} ${tablename}`,
        ),
      ),
    );
    const held = new Set(
      Object.entries(grants).flatMap(([role, byTable]) =>
        Object.entries(byTable).flatMap(([table, rights]) =>
          Object.keys(rights).map((op) => `${role} ${op} ${table}`),
        ),
      ),
    );
    expect([...held].filter((line) => !covered.has(line))).toEqual([]);
    expect(
      policies
        .filter(({ cmd }) => cmd !== "all")
        .map(({ tablename, role, cmd }) => `${role} ${cmd} ${tablename}`)
        .filter((line) => !held.has(line)),
    ).toEqual([]);
    expect(new Set(policies.map(({ tablename }) => tablename))).toEqual(new Set(await tables()));
    expect(policies.filter(({ role }) => role === "public" || role === "mendwork_app")).toEqual([]);
    expect(policies.filter(({ permissive }) => permissive !== "PERMISSIVE")).toEqual([]);
  });

  test("claims in policies are read once per statement", async () => {
    const loose = await sql<{ policyname: string; text: string }[]>`
      select policyname, coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies where schemaname = 'public'`;
    expect(
      loose
        .filter(({ text }) => text.includes("current_setting"))
        .filter(
          ({ text }) =>
            (text.match(/current_setting/g) ?? []).length !==
            (text.match(/SELECT \(?\(?NULLIF\(current_setting|SELECT \(COALESCE\(current_setting/gi) ?? [])
              .length,
        )
        .map(({ policyname }) => policyname),
    ).toEqual([]);
  });
});

describe("roles", () => {
  test("none of ours has a power of its own", async () => {
    const rows =
      await sql`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
      rolcanlogin from pg_roles where rolname like 'mendwork%' order by 1`;
    const none = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
    };
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { rolname: "mendwork_app", ...none, rolcanlogin: true },
      { rolname: "mendwork_client", ...none, rolcanlogin: false },
      { rolname: "mendwork_coach", ...none, rolcanlogin: false },
      { rolname: "mendwork_supervisor", ...none, rolcanlogin: false },
      { rolname: "mendwork_system", ...none, rolcanlogin: false },
    ]);
  });

  test("own nothing", async () => {
    expect(
      await names(sql`
        select relname as name from pg_class where pg_get_userbyid(relowner) like 'mendwork%'
        union all select proname from pg_proc where pg_get_userbyid(proowner) like 'mendwork%'
        union all select nspname from pg_namespace where pg_get_userbyid(nspowner) like 'mendwork%'
        union all select datname from pg_database where pg_get_userbyid(datdba) like 'mendwork%'`),
    ).toEqual([]);
  });

  test("only the login may step into the four, and into nothing else", async () => {
    const rows =
      await sql`select pg_get_userbyid(roleid) as into, pg_get_userbyid(member) as who, admin_option
      from pg_auth_members where pg_get_userbyid(member) like 'mendwork%' or pg_get_userbyid(roleid) like 'mendwork%' order by 1`;
    expect(rows.map((row) => ({ ...row }))).toEqual(
      ["mendwork_client", "mendwork_coach", "mendwork_supervisor", "mendwork_system"].map((into) => ({
        into,
        who: "mendwork_app",
        admin_option: false,
      })),
    );
  });
});

describe("functions", () => {
  test("only those of the list can be called, by those of the list", async () => {
    const rows = await sql<{ line: string }[]>`
      select case grantee when 0 then 'PUBLIC' else pg_get_userbyid(grantee) end || ' ' || proname as line
      from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
      where pronamespace = 'public'::regnamespace and grantee <> proowner`;
    const wanted = Object.entries(callable).flatMap(([role, list]) => list.map((name) => `${role} ${name}`));
    expect(rows.map((row) => row.line).sort()).toEqual(wanted.sort());
  });

  test("those that run with their owner's rights look names up in a fixed path that ends with temporary tables", async () => {
    const rows =
      await sql`select proname, proconfig from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`;
    const proconfig = ["search_path=pg_catalog, public, pg_temp"];
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { proname: "forget_last_seen", proconfig },
      { proname: "hold_from_partner", proconfig },
      { proname: "replace_shared_goal", proconfig },
      { proname: "session_left", proconfig },
      { proname: "session_lock_left", proconfig },
      { proname: "session_open", proconfig },
      { proname: "session_supervised", proconfig },
    ]);
  });
});

describe("the trail", () => {
  const row = () => sql`insert into audit_events (practice_id, at, actor_kind, action, subject_kind, scope)
    values (gen_random_uuid(), now(), 'system', 'test.row', 'test', 'practice')`;

  test.each([
    "mendwork_coach",
    "mendwork_client",
    "mendwork_supervisor",
    "mendwork_system",
    "mendwork_app",
    "the owner",
  ])("cannot be changed, shortened or emptied by %s", async (role) => {
    await row();
    for (const change of [
      "update audit_events set action = 'x'",
      "delete from audit_events",
      "truncate audit_events",
    ]) {
      const attempt = sql.begin(async (tx) => {
        if (role !== "the owner") await tx.unsafe(`set local role ${role}`);
        await tx.unsafe(change);
      });
      await expect(attempt, `${role}: ${change}`).rejects.toMatchObject({ code: "42501" });
    }
  });
});
