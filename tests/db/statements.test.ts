import { randomUUID } from "node:crypto";
import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { asActor } from "@/db/access";
import { clients } from "@/db/schema/couples";
import { thanks } from "@/db/schema/thanks";
import { exact, insertFrom, insertOnly, jsonRow, jsonRows } from "@/db/statements";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const textOf = (statement: SQLWrapper) => new PgDialect().sqlToQuery(statement.getSQL()).sql;
const thankYou = () => ({
  practiceId: world.practiceId,
  coupleId: world.ana.coupleId,
  authorId: world.ana.personId,
  kind: "you_did" as const,
  body: "for the walk",
  writtenAt: world.ana.at,
  submitKey: randomUUID(),
});

describe("an insert that names only its columns", () => {
  test("is taken where column grants refuse the others", () =>
    asActor(world.ana, async (tx) => {
      const [row] = await insertOnly(tx, thanks, thankYou()).returning({
        body: thanks.body,
        at: thanks.writtenAt,
      });

      expect(row).toEqual({ body: "for the walk", at: world.ana.at });
    }));

  test("and Drizzle's own is refused there", async () => {
    const all = asActor(world.ana, (tx) => tx.insert(thanks).values(thankYou()));

    await expect(all).rejects.toMatchObject({ code: "42501" });
  });

  test("leaves out what is undefined, and keeps what is null", () =>
    asActor(world.ana, async (tx) => {
      const text = textOf(insertOnly(tx, thanks, { ...thankYou(), sentAt: undefined, sourceItem: null }));

      expect(text).toContain(`"source_item"`);
      expect(text).not.toContain(`"sent_at"`);
    }));

  test("may set another column where the row is there already", () =>
    asActor(world.ana, async (tx) => {
      const twice = thankYou();
      await insertOnly(tx, thanks, twice);

      const [row] = await insertOnly(tx, thanks, twice)
        .onConflictDoUpdate({
          target: [thanks.practiceId, thanks.coupleId, thanks.authorId, thanks.submitKey],
          set: { sentAt: world.ana.at },
        })
        .returning({ sentAt: thanks.sentAt });

      expect(row).toEqual({ sentAt: world.ana.at });
    }));

  test("refuses what is no column, also where a spread hides it from the compiler", () =>
    asActor(world.ana, async (tx) => {
      const renamed = { ...thankYou(), writtenOn: world.ana.at };

      // @ts-expect-error The compiler says so, too.
      expect(() => insertOnly(tx, thanks, renamed)).toThrow("thanks has no column writtenOn");
    }));

  test("needs a row", () =>
    asActor(world.ana, async (tx) => {
      expect(() => insertOnly(tx, thanks, [])).toThrow("needs a row");
    }));
});

test("an insert of what is found puts each value under its column, in whatever order they are given", () =>
  asActor(world.ana, async (tx) => {
    const { kind, ...rest } = thankYou();

    const [row] = await insertFrom(
      tx,
      thanks,
      { ...rest, body: clients.firstName, kind: sql`lower(${kind.toUpperCase()})` },
      sql`from ${clients} where ${clients.id} = ${world.ben.personId}`,
    ).returning({ body: thanks.body, kind: thanks.kind, at: thanks.writtenAt });

    expect(row).toEqual({ body: "Ben", kind, at: world.ana.at });
  }));

describe("values for an update", () => {
  test("pass as they are when each is a column", () => {
    const change = { body: "x", sentAt: null };

    expect(exact(thanks, change)).toBe(change);
  });

  test("are refused when one is not, by the compiler and when it runs", () => {
    const renamed = { body: "x", writtenOn: null };

    // @ts-expect-error In a variable …
    expect(() => exact(thanks, renamed)).toThrow("thanks has no column writtenOn");
    // @ts-expect-error … and in a spread.
    expect(() => exact(thanks, { ...renamed, kind: "you_did" })).toThrow("no column writtenOn");
    const widened: { body: string } = renamed;
    expect(() => exact(thanks, widened)).toThrow("no column writtenOn");
  });
});

describe("rows as JSON", () => {
  test("come in their order, typed by their columns", () =>
    asActor(world.ana, async (tx) => {
      const [row] = await tx
        .select({
          partners: jsonRows({ id: clients.id, name: clients.firstName }, sql`${clients.firstName} desc`),
        })
        .from(clients);

      expectTypeOf(row?.partners).toEqualTypeOf<{ id: string; name: string }[] | undefined>();
      expect(row?.partners.map(({ name }) => name)).toEqual(["Ben", "Ana"]);
    }));

  test("are none where there is none", () =>
    asActor(world.ana, async (tx) => {
      const [row] = await tx
        .select({ rows: jsonRows({ body: thanks.body }) })
        .from(thanks)
        .where(eq(thanks.body, "never"));

      expect(row).toEqual({ rows: [] });
    }));

  test("hold times as texts, and say so to the compiler", () =>
    asActor(world.ana, async (tx) => {
      await insertOnly(tx, thanks, thankYou());

      const [row] = await tx
        .select({ one: jsonRow({ at: thanks.writtenAt, sentAt: thanks.sentAt }) })
        .from(thanks)
        .where(eq(thanks.authorId, world.ana.personId))
        .limit(1);

      expectTypeOf(row?.one).toEqualTypeOf<{ at: string; sentAt: string | null } | undefined>();
      expect(new Date(row?.one.at ?? "")).toEqual(world.ana.at);
    }));
});
