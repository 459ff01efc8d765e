import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { authorizeCopy, makeCopy } from "@/lib/accounts/record-copies/commands";
import { closeCouple, reopenCouple } from "@/lib/endings/commands";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { coupleHead } from "@/lib/practice/couples/queries";
import { chooseRetention, liftHold, setHold } from "@/lib/practice/retention/commands";
import { recordRetention, retentionOverview } from "@/lib/practice/retention/queries";
import { inOrder } from "@/lib/practice/retention/records/erase";
import { retentionRound } from "@/lib/practice/retention/records/rounds";
import { raiseConcern } from "@/lib/safety/commands";
import { signedByBoth } from "@/tests/factories/agreements";
import { setbackOf, sideBySide } from "@/tests/factories/conflicts";
import { handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

let world: World;
const closed = new Date("2026-03-04T10:00:00Z");
const later = (years: number, days = 0) => new Date(Date.UTC(2026 + years, 2, 4 + days, 12));
const of = () => ({ coupleId: world.couple.coupleId });
const isThere = async () => (await stored(sql`select 1 from couples where id = ${of().coupleId}`)).length > 0;
const draftsLeft = async () =>
  (await stored(sql`select 1 from drafts where couple_id = ${of().coupleId}`)).length;

beforeEach(async () => {
  world = await makeWorld(closed);
  const id = await mapOfCauses(world);
  await handIn(world.ana, id, { not_clear: "hers" });
  await keep(world.ben, id, { not_clear: "never sent" });
  await chooseRetention(world.coach, { recordYears: 7, draftDays: 90 });
});
const close = () => closeCouple(world.coach, { ...of(), atOnce: false });

describe("a record", () => {
  test("of work that goes on is kept for ever", async () => {
    await retentionRound(later(20));

    expect(await isThere()).toBe(true);
  });

  test("is kept where nobody has chosen for how long", async () => {
    await stored(sql`delete from retention_rules returning 1`);
    await close();

    await retentionRound(later(20));

    expect((await recordRetention(world.coach, of())).erasedAfter).toBeNull();
    expect(await isThere()).toBe(true);
  });

  test("of closed work is kept through its last day", async () => {
    await close();
    expect((await recordRetention(world.coach, of())).erasedAfter).toBe("2033-03-04");
    await retentionRound(later(7));
    expect(await isThere()).toBe(true);

    await retentionRound(later(7, 1));
    expect(await isThere()).toBe(false);
  });

  test("goes as a whole, whatever is in it, with the sign-ins that lead nowhere, and nothing of anybody else", async () => {
    await handIn(world.ben, await mapOfCauses(world), { not_clear: "his" });
    await signedByBoth(world, "We eat together.");
    await sideBySide(world, { triggers: "A late train" });
    await setbackOf(world.ben, { whatHappened: "it rained", audience: "couple" });
    await raiseConcern(world.coach, { ...of(), aboutClientId: world.ana.personId, words: "He waits." });
    await coupleHead(world.coach, of().coupleId);
    await authorizeCopy(world.ana, { forWhom: "me", confided: false });
    await makeCopy(world.coach, { ...of(), ofClient: world.ana.personId });
    await close();

    await retentionRound(later(7, 1));

    const admin = await openAdmin();
    const tables = await admin<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'couple_id' order by 1`;
    const left: string[] = [];
    for (const { name } of tables) {
      const [row] =
        await admin`select count(*)::int as n from ${admin(name)} where couple_id = ${of().coupleId}`;
      if (row?.n > 0) left.push(name);
    }
    const signIns =
      await admin`select id from accounts where id in (${world.ana.accountId}, ${world.ben.accountId})`;
    await admin.end({ timeout: 2 });
    expect(left).toEqual(["audit_events", "deletions"]);
    expect(signIns).toHaveLength(0);
    expect((await coupleHead(world.coach, world.otherCouple.coupleId)).label).toBe("Chidi & Dana");
  });

  test("leaves a line of numbers for the owner, and not a word", async () => {
    await close();
    await retentionRound(later(7, 1));

    const { deletions, job } = await retentionOverview(world.coach);
    expect(deletions).toMatchObject([{ kind: "record", coupleId: of().coupleId }]);
    expect(deletions[0]?.entries).toBeGreaterThan(10);
    expect(job).toMatchObject({ doneOn: "2033-03-05", failures: 0, problem: null });
    expect(JSON.stringify(deletions)).not.toMatch(/Ana|Ben|hers/);
  });

  test("of work that was opened again is kept", async () => {
    await close();
    await reopenCouple(world.coach, of());

    await retentionRound(later(9));

    expect(await isThere()).toBe(true);
  });

  test("every table of a couple comes before those that it points to", () => {
    expect(inOrder().length).toBeGreaterThan(50);
  });
});

describe("what was never sent", () => {
  test("goes ninety days after the end, and nothing else does", async () => {
    await close();
    expect(await draftsLeft()).toBe(1);

    await retentionRound(later(0, 90));
    expect(await draftsLeft()).toBe(1);
    await retentionRound(later(0, 91));

    expect(await draftsLeft()).toBe(0);
    expect(await isThere()).toBe(true);
    expect((await retentionOverview(world.coach)).deletions).toMatchObject([{ kind: "drafts", entries: 1 }]);
  });
});

describe("a legal hold", () => {
  test("keeps a record for as long as it is not lifted", async () => {
    await close();
    const { holdId } = await setHold(world.coach, { ...of(), reason: "a letter" });
    await retentionRound(later(8));
    expect(await isThere()).toBe(true);
    expect(await draftsLeft()).toBe(1);

    await liftHold(world.coach, { holdId });
    await retentionRound(later(8, 1));
    expect(await isThere()).toBe(false);
  });

  test("is set once, by the owner, on a record of the practice", async () => {
    const hold = { ...of(), reason: "a letter" };
    await expect(setHold(world.colleague, hold)).rejects.toThrow(NotFound);
    await expect(setHold(world.stranger, hold)).rejects.toThrow(FieldErrors);
    await setHold(world.coach, hold);
    await expect(setHold(world.coach, hold)).rejects.toThrow(Refusal);
    const { holdId } = (await retentionOverview(world.coach)).holds[0] ?? { holdId: "" };
    await liftHold(world.coach, { holdId });
    await expect(liftHold(world.coach, { holdId })).rejects.toThrow(NotFound);
  });

  test("that comes at the same moment as the round saves the record or finds none", async () => {
    await close();
    const [, held] = await Promise.allSettled([
      retentionRound(later(7, 1)),
      setHold(world.coach, { ...of(), reason: "a letter" }),
    ]);

    expect(await isThere()).toBe(held.status === "fulfilled");
  });
});

describe("the round", () => {
  test("is made once a day, whichever of several servers comes first", async () => {
    await close();

    const erased = await Promise.all([1, 2, 3].map(() => retentionRound(later(7, 1))));

    expect(erased.reduce((sum, one) => sum + one)).toBe(1);
    expect(await retentionRound(later(7, 1))).toBe(0);
  });

  test("erases nothing by a rule that is younger than a week", async () => {
    await close();
    const changed = { ...world.coach, at: later(1, 1) };
    await chooseRetention(changed, { recordYears: 1, draftDays: 7 });

    await retentionRound(later(1, 3));
    expect(await isThere()).toBe(true);
    await retentionRound(later(1, 9));
    expect(await isThere()).toBe(false);
  });

  test("that fails says so to the owner, and is tried again", async () => {
    await close();
    const admin = await openAdmin();
    await admin`create function refuse_it() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '53100'; end $$`;
    await admin`create trigger refuse_it before insert on deletions for each row execute function refuse_it()`;
    const problems: unknown[] = [];
    await retentionRound(later(7, 1), (error) => problems.push(error));
    expect(problems).toHaveLength(1);
    expect((await retentionOverview(world.coach)).job).toMatchObject({
      failures: 1,
      problem: "database 53100",
    });
    expect(await isThere()).toBe(true);

    await admin`drop trigger refuse_it on deletions`;
    await admin.end({ timeout: 2 });
    await retentionRound(new Date(later(7, 1).getTime() + 10 * 60_000));
    expect(await isThere()).toBe(false);
    expect((await retentionOverview(world.coach)).job).toMatchObject({ failures: 0, problem: null });
  });
});
