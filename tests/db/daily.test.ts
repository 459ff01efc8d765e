import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { chooseDays, removeLine, writeDay } from "@/lib/everyday/day/commands";
import { dailyRecord, myDay } from "@/lib/everyday/day/queries";
import { chooseDaysSchema, type WriteDay, writeDaySchema } from "@/lib/everyday/day/schema";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  // A Tuesday.
  world = await makeWorld(new Date("2026-03-10T20:00:00Z"));
});

const at = <A extends Client>(who: A, when: string) => actorAt(who, new Date(when));
const write = (who: Client, lines: Partial<WriteDay>) =>
  writeDay(who, writeDaySchema.parse({ onDate: "2026-03-10", ...lines }));
const lineOf = async (words: string) =>
  (await stored<{ id: string }>(sql`select id from check_in_lines where words = ${words}`))[0]?.id ?? "";

describe("lines of a day", () => {
  test("are for both at once, what the writer would like stands first, and the counselor reads them", async () => {
    await write(world.ben, { success: "I rang the bank", challenge: "I nearly did not", wants: "hug" });
    const anas = await myDay(world.ana);
    expect(anas.entries).toMatchObject([
      {
        onDate: "2026-03-10",
        people: [
          {
            firstName: "Ben",
            mine: false,
            wants: "hug",
            lines: [{ kind: "success" }, { kind: "challenge" }],
          },
        ],
      },
    ]);
    expect(anas.wants).toBeNull();
    expect((await myDay(world.ben)).wants).toBe("hug");
    const coach = await dailyRecord(world.coach, { coupleId: world.couple.coupleId });
    expect(coach.entries).toHaveLength(1);
    await expect(dailyRecord(world.colleague, { coupleId: world.couple.coupleId })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await auditEventsOf(world, "check_in.write")).toEqual([
      { actor_id: world.ben.personId, fields: ["success", "challenge"], scope: "person" },
    ]);
  });

  test("ask for listening unless something else was chosen, and a change of mind counts for the whole day", async () => {
    await write(world.ben, { success: "one" });
    expect((await myDay(world.ana)).entries[0]?.people[0]?.wants).toBe("listen");
    await write(world.ben, { laughed: "two", wants: "space" });
    expect((await myDay(world.ana)).entries[0]?.people).toMatchObject([{ wants: "space", lines: [{}, {}] }]);
  });

  test("say nothing of a day that somebody let pass: no gap, no count", async () => {
    await write(world.ben, { success: "Tuesday" });
    await writeDay(
      at(world.ben, "2026-03-14T20:00:00Z"),
      writeDaySchema.parse({ onDate: "2026-03-14", laughed: "Saturday" }),
    );
    const days = (await myDay(at(world.ana, "2026-03-14T21:00:00Z"))).entries;
    expect(days.map(({ onDate, people }) => [onDate, people.length])).toEqual([
      ["2026-03-14", 1],
      ["2026-03-10", 1],
    ]);
  });

  test("are gone when their writer deletes them, for everybody and without a trace for others", async () => {
    const before = JSON.stringify(await myDay(world.ana));
    await write(world.ben, { challenge: "zzgone" });
    const lineId = await lineOf("zzgone");
    for (const who of [world.ana, world.otherCouple.first, world.strangers.first]) {
      await expect(removeLine(who, { lineId })).rejects.toBeInstanceOf(NotFound);
    }
    await removeLine(at(world.ben, "2026-05-01T10:00:00Z"), { lineId });
    await expect(removeLine(world.ben, { lineId })).rejects.toBeInstanceOf(NotFound);
    expect(JSON.stringify(await myDay(world.ana))).toBe(before);
    expect((await dailyRecord(world.coach, { coupleId: world.couple.coupleId })).entries).toEqual([]);
    expect(
      await stored(sql`select 1 from check_in_lines where couple_id = ${world.couple.coupleId}`),
    ).toEqual([]);
    expect(await auditEventsOf(world, "check_in.remove")).toMatchObject([{ scope: "person" }]);
  });

  test("sent twice, also at once, are there once; another line for the same place is not lost and not put over it", async () => {
    const same = { success: "the same" };
    await Promise.all([write(world.ben, same), write(world.ben, same), write(world.ben, same)]);
    await write(world.ben, same);
    expect((await myDay(world.ana)).entries[0]?.people[0]?.lines).toHaveLength(1);
    await expect(write(world.ben, { success: "another", laughed: "new" })).rejects.toBeInstanceOf(
      FieldErrors,
    );
    expect((await myDay(world.ana)).entries[0]?.people[0]?.lines).toHaveLength(1);
    const results = await Promise.allSettled([
      write(world.ana, { challenge: "from the phone" }),
      write(world.ana, { challenge: "from the desk" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("deleted on one device while the same is sent from the other: there once or not at all", async () => {
    for (let i = 0; i < 10; i += 1) {
      await write(world.ben, { success: "here" });
      const lineId = await lineOf("here");
      const results = await Promise.allSettled([
        removeLine(world.ben, { lineId }),
        write(world.ben, { success: "here" }),
      ]);
      for (const result of results) {
        if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Refusal);
      }
      const [count] = await stored<{ n: number }>(
        sql`select count(*)::int as n from check_in_lines where client_id = ${world.ben.personId}`,
      );
      expect(count?.n).toBeLessThanOrEqual(1);
      await stored(sql`delete from check_in_lines where client_id = ${world.ben.personId} returning id`);
    }
  });

  test("belong to the day in the practice's zone, also when the page was opened before midnight", async () => {
    const late = at(world.ben, "2026-03-11T00:05:00Z");
    await writeDay(late, writeDaySchema.parse({ onDate: "2026-03-10", success: "yesterday’s page" }));
    for (const onDate of ["2026-03-09", "2026-03-12"]) {
      await expect(writeDay(late, writeDaySchema.parse({ onDate, success: "x" }))).rejects.toBeInstanceOf(
        Refusal,
      );
    }
    const [row] = await stored(
      sql`select on_date::text from check_in_lines where client_id = ${world.ben.personId}`,
    );
    expect(row).toEqual({ on_date: "2026-03-10" });
  });

  test("need at least one, and stay short", () => {
    expect(writeDaySchema.safeParse({ onDate: "2026-03-10", success: "  " }).success).toBe(false);
    expect(writeDaySchema.safeParse({ onDate: "2026-03-10", success: "x".repeat(301) }).success).toBe(false);
    expect(writeDaySchema.safeParse({ onDate: "2026-03-10", success: "x", wants: "silence" }).success).toBe(
      false,
    );
  });

  test("rest while a couple is parting: read by both, then each keeps their own", async () => {
    await write(world.ben, { success: "before" });
    const status = (to: string) =>
      stored(sql`update couples set status = ${to} where id = ${world.couple.coupleId} returning id`);
    await status("separating");
    await expect(write(world.ben, { laughed: "x" })).rejects.toBeInstanceOf(Refusal);
    expect(await myDay(world.ana)).toMatchObject({
      ending: true,
      entries: [{ people: [{ firstName: "Ben" }] }],
    });
    await status("closed");
    expect((await myDay(world.ana)).entries).toEqual([]);
    expect((await myDay(world.ben)).entries).toHaveLength(1);
    await removeLine(world.ben, { lineId: await lineOf("before") });
  });

  test("come in pages of days", async () => {
    for (let day = 10; day < 22; day += 1) {
      const ben = at(world.ben, `2026-03-${day}T20:00:00Z`);
      await writeDay(
        ben,
        writeDaySchema.parse({ onDate: `2026-03-${day}`, success: `day ${day}`, laughed: "x" }),
      );
    }
    const reader = at(world.ana, "2026-03-22T20:00:00Z");
    const first = await myDay(reader);
    expect([first.entries.length, first.entries[0]?.onDate, first.before]).toEqual([
      10,
      "2026-03-21",
      "2026-03-12",
    ]);
    const second = await myDay(reader, { before: first.before ?? "" });
    expect(second.entries.map(({ onDate }) => onDate)).toEqual(["2026-03-11", "2026-03-10"]);
    expect(second.before).toBeNull();
  });
});

describe("the days that somebody chose", () => {
  test("are theirs alone: neither the partner nor the counselor can read them", async () => {
    await chooseDays(world.ana, { days: [2, 6] });
    await chooseDays(world.ana, { days: [2] });
    expect((await myDay(world.ana)).days).toEqual([2]);
    expect((await myDay(world.ben)).days).toEqual([]);
    expect([...(await asActor(world.ben, (tx) => tx.execute(sql`select days from check_in_days`)))]).toEqual(
      [],
    );
    await expect(
      asActor(world.coach, (tx) => tx.execute(sql`select days from check_in_days`)),
    ).rejects.toMatchObject({ code: "42501" });
    expect(chooseDaysSchema.parse({})).toEqual({ days: [] });
    expect(chooseDaysSchema.parse({ days: ["7", "1", "7"] })).toEqual({ days: [1, 7] });
    expect(chooseDaysSchema.safeParse({ days: ["8"] }).success).toBe(false);
  });

  const dayOffered = async (client: Client) => (await homeOverview(client)).dayOffered;

  test("offer it on those days until something is written, whatever the other does", async () => {
    expect(await dayOffered(world.ana)).toBe(false);
    await chooseDays(world.ana, { days: [2] });
    expect(await dayOffered(world.ana)).toBe(true);
    expect(await dayOffered(world.ben)).toBe(false);
    await write(world.ben, { success: "mine" });
    expect(await dayOffered(world.ana)).toBe(true);
    await write(world.ana, { success: "hers" });
    expect(await dayOffered(world.ana)).toBe(false);
    expect(await dayOffered(at(world.ana, "2026-03-11T20:00:00Z"))).toBe(false);
    expect(await dayOffered(at(world.ana, "2026-03-17T20:00:00Z"))).toBe(true);
  });
});
