import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import {
  closeCommitment,
  makeCommitment,
  noteOnCommitment,
  removeNote,
  reopenNext,
  reportCommitment,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import {
  commitmentsAtHome,
  commitmentToShrink,
  commitmentWeeks,
  coupleCommitments,
  myCommitments,
} from "@/lib/commitments/queries";
import { createCommitment } from "@/lib/commitments/records/create";
import { type MakeCommitment, makeCommitmentSchema } from "@/lib/commitments/schema";
import { writeConflict } from "@/lib/conflicts/commands";
import { beginSeparation, tellPartner } from "@/lib/endings/commands";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { answered } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

// A Tuesday.
const start = new Date("2026-03-10T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(start);
});

const on = <A extends Client | Coach>(who: A, day: string, hour = "10:00") =>
  actorAt(who, new Date(`${day}T${hour}:00Z`));
const promise = (more: Partial<MakeCommitment> = {}): MakeCommitment => ({
  words: "I put the bank letters on the table",
  toWhom: "partner",
  startsOn: "2026-03-13",
  repeat: "once",
  times: 1,
  confidence: 8,
  submitKey: randomUUID(),
  ...more,
});
const make = async (who: Client, more: Partial<MakeCommitment> = {}) =>
  (await makeCommitment(who, promise(more))).commitmentId;
const stateOf = async (commitmentId: string, onDate = "2026-03-13") =>
  (
    await stored<{ state: string }>(
      sql`select state from commitment_occurrences where commitment_id = ${commitmentId} and on_date = ${onDate}`,
    )
  )[0]?.state;

describe("making one", () => {
  test("gives it to both to read, and how sure its giver was to nobody else", async () => {
    const commitmentId = await make(world.ben, { repeat: "weekly", times: 3, confidence: 5 });
    const bens = await myCommitments(world.ben);
    expect(bens.mine).toMatchObject([
      {
        commitmentId,
        confidence: 5,
        rhythm: "every Friday until Fri, March 27",
        today: null,
        next: { onDate: "2026-03-13", state: "planned", steps: ["tell_early"] },
        earlier: [],
      },
    ]);
    const anas = await myCommitments(world.ana);
    expect(anas.theirs).toMatchObject([{ commitmentId, nextOn: "2026-03-13" }]);
    expect(anas.mine).toEqual([]);
    const coach = await coupleCommitments(world.coach, { coupleId: world.couple.coupleId });
    expect(coach.commitments).toMatchObject([{ commitmentId, giver: { firstName: "Ben" }, days: [] }]);
    expect(JSON.stringify([anas, coach])).not.toContain("confidence");
    for (const other of [world.ana, world.coach]) {
      const seen = asActor(other, (tx) => tx.execute(sql`select confidence from commitment_confidences`));
      if (other.kind === "coach") await expect(seen).rejects.toMatchObject({ code: "42501" });
      else expect([...(await seen)]).toEqual([]);
    }
    expect(await auditEventsOf(world, "promise.make")).toMatchObject([
      { fields: ["words", "starts_on", "recurrence"] },
    ]);
  });

  test("the same form sent twice makes one, with its days once", async () => {
    const input = promise({ repeat: "daily", times: 5 });
    const first = await makeCommitment(world.ben, input);
    expect(await makeCommitment(world.ben, input)).toEqual(first);
    const [count] = await stored(
      sql`select count(*)::int as days from commitment_occurrences where commitment_id = ${first.commitmentId}`,
    );
    expect(count).toEqual({ days: 5 });
  });

  test("days that are over or a year away are turned back with a word", async () => {
    for (const startsOn of ["2026-03-09", "2027-06-01"]) {
      await expect(makeCommitment(world.ben, promise({ startsOn }))).rejects.toBeInstanceOf(FieldErrors);
    }
    expect(await stored(sql`select 1 from commitments where couple_id = ${world.couple.coupleId}`)).toEqual(
      [],
    );
  });

  test("today is asked of the practice's own zone", async () => {
    const away = await makeWorld(new Date("2026-03-10T11:00:00Z"), "Pacific/Auckland");
    // In Auckland it is the 11th by now.
    await expect(makeCommitment(away.ben, promise({ startsOn: "2026-03-10" }))).rejects.toBeInstanceOf(
      FieldErrors,
    );
    await makeCommitment(away.ben, promise({ startsOn: "2026-03-11" }));
  });

  test("out of an answer it is made once, and carries what it speaks of", async () => {
    const source = { responseId: await answered(world, world.ben), item: "promise.0" };
    const { conflictId } = await writeConflict(world.ben, {
      title: "The evening",
      facts: null,
      kind: "broken_promise",
      subKinds: [],
      scale: "small",
      timing: "unsaid",
      onDate: null,
      toDate: null,
      hurt: "mutual",
      submitKey: randomUUID(),
    });
    const outcomeIt = (words: string) =>
      asActor(world.ben, (tx) =>
        createCommitment(tx, world.ben, { ...promise({ words }), source, conflictId }),
      );
    const first = await outcomeIt("once");
    expect(await outcomeIt("again")).toEqual(first);
    const rows = await stored(
      sql`select words, source_item, conflict_id from commitments where id = ${first.commitmentId}`,
    );
    expect(rows).toEqual([{ words: "once", source_item: "promise.0", conflict_id: conflictId }]);
  });

  test("input is checked: words, a number of times, a number up to ten", () => {
    const base = { ...promise(), confidence: "", times: "" };
    expect(makeCommitmentSchema.parse(base)).toMatchObject({ confidence: null, times: 1 });
    for (const wrong of [
      { words: "  " },
      { words: "x".repeat(201) },
      { repeat: "weekly", times: "1" },
      { repeat: "weekly", times: "27" },
      { confidence: "11" },
      { toWhom: "the family" },
      { startsOn: "next Friday" },
    ]) {
      expect(makeCommitmentSchema.safeParse({ ...base, ...wrong }).success, JSON.stringify(wrong)).toBe(
        false,
      );
    }
  });
});

describe("saying how it went", () => {
  test("kept is one tap, twice is harmless, and it can be taken back while it is fresh", async () => {
    const commitmentId = await make(world.ben);
    const report = { commitmentId, onDate: "2026-03-13", step: "keep" as const };
    await reportCommitment(on(world.ben, "2026-03-13"), report);
    await reportCommitment(on(world.ben, "2026-03-13"), report);
    expect(await stateOf(commitmentId)).toBe("kept");
    // How it went is for the couple and their counselor, not for whoever reads the practice's list.
    expect((await auditEventsOf(world, "promise.report")).map(({ fields }) => fields)).toEqual([["state"]]);
    await expect(
      reportCommitment(on(world.ben, "2026-03-15"), { ...report, step: "undo" }),
    ).rejects.toBeInstanceOf(Refusal);
    await reportCommitment(on(world.ben, "2026-03-14"), { ...report, step: "undo" });
    expect(await stateOf(commitmentId)).toBe("planned");
    await reportCommitment(on(world.ben, "2026-03-14"), { ...report, step: "keep_late" });
    expect(await stateOf(commitmentId)).toBe("kept_late");
  });

  test("only its giver says it: not the partner, not another client, not the counselor's system by accident", async () => {
    const commitmentId = await make(world.ben);
    const input = { commitmentId, onDate: "2026-03-13", step: "keep" as const };
    for (const who of [world.ana, world.otherCouple.first, world.strangers.first]) {
      await expect(reportCommitment(on(who, "2026-03-13"), input)).rejects.toBeInstanceOf(NotFound);
    }
    const forced = await asActor(world.ana, (tx) =>
      tx.execute(sql`update commitment_occurrences set state = 'missed', reported_on = '2026-03-13', reported_at = now()
        where commitment_id = ${commitmentId} returning on_date`),
    );
    expect(forced).toHaveLength(0);
    expect(await stateOf(commitmentId)).toBe("planned");
  });

  test("every step that the table forbids is refused in words, and nothing moves", async () => {
    const commitmentId = await make(world.ben);
    const at = { commitmentId, onDate: "2026-03-13" };
    const refused = async (work: Promise<void>) => expect(work).rejects.toBeInstanceOf(Refusal);
    for (const step of ["keep", "keep_late", "miss", "cancel"] as const) {
      await refused(reportCommitment(on(world.ben, "2026-03-12"), { ...at, step }));
    }
    await refused(reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "keep_late" }));
    await refused(tellEarly(on(world.ben, "2026-03-13"), { ...at, reason: "r", proposal: "p", newOn: null }));
    await reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "undo" });
    await reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "miss" });
    for (const step of ["keep", "keep_late", "cancel"] as const) {
      await refused(reportCommitment(on(world.ben, "2026-03-14"), { ...at, step }));
    }
    expect(await stateOf(commitmentId)).toBe("missed");
  });

  test("a day to come cannot be told as kept, by the database's own word", async () => {
    const commitmentId = await make(world.ben);
    const forced = asActor(world.ben, (tx) =>
      tx.execute(sql`update commitment_occurrences set state = 'kept', reported_on = '2026-03-12', reported_at = now()
        where commitment_id = ${commitmentId}`),
    );
    await expect(forced).rejects.toMatchObject({ code: "23514" });
  });

  test("once told, today stays where it stood: tomorrow does not come under the same finger", async () => {
    const commitmentId = await make(world.ben, { repeat: "daily", times: 3 });
    const ben = on(world.ben, "2026-03-13");
    await reportCommitment(ben, { commitmentId, onDate: "2026-03-13", step: "keep" });
    const told = { onDate: "2026-03-13", state: "kept", steps: ["undo"] };
    expect((await commitmentsAtHome(ben)).commitments).toMatchObject([{ commitmentId, ...told }]);
    expect((await myCommitments(ben)).mine).toMatchObject([
      { commitmentId, today: told, next: { onDate: "2026-03-14", steps: ["tell_early"] } },
    ]);
    await reportCommitment(ben, { commitmentId, onDate: "2026-03-13", step: "undo" });
    expect((await commitmentsAtHome(ben)).commitments).toMatchObject([
      { state: "planned", onDate: "2026-03-13" },
    ]);
    expect(await auditEventsOf(world, "promise.take_back")).toHaveLength(1);
  });

  test("a day before that is told today stays where it stood, too", async () => {
    const commitmentId = await make(world.ben, { repeat: "daily", times: 3 });
    const ben = on(world.ben, "2026-03-15");
    await reportCommitment(ben, { commitmentId, onDate: "2026-03-13", step: "keep" });
    expect((await myCommitments(ben)).mine).toMatchObject([
      {
        earlier: [
          { onDate: "2026-03-13", state: "kept" },
          { onDate: "2026-03-14", state: "planned" },
        ],
      },
    ]);
    expect((await myCommitments(on(world.ben, "2026-03-16"))).mine).toMatchObject([
      { earlier: [{ onDate: "2026-03-14" }, { onDate: "2026-03-15" }] },
    ]);
  });

  test("a day that nobody spoke of stays open and goes quiet", async () => {
    const commitmentId = await make(world.ben);
    const soon = await myCommitments(on(world.ben, "2026-03-16"));
    expect(soon.mine).toMatchObject([{ commitmentId, next: null, earlier: [{ onDate: "2026-03-13" }] }]);
    expect((await commitmentsAtHome(on(world.ben, "2026-03-16"))).commitments).toEqual([]);
    const later = await myCommitments(on(world.ben, "2026-04-10"));
    expect([later.mine, later.happened]).toEqual([[], []]);
    const anas = await myCommitments(on(world.ana, "2026-03-16"));
    expect([anas.theirs, anas.happened]).toEqual([[], []]);
    expect(await stateOf(commitmentId)).toBe("planned");
  });
});

describe("telling early", () => {
  const told = {
    onDate: "2026-03-13",
    reason: "My shift was moved to Friday",
    proposal: "Saturday, before breakfast",
  };

  test("stands beside what was kept, with its reason and another day", async () => {
    const commitmentId = await make(world.ben);
    await tellEarly(on(world.ben, "2026-03-12"), { ...told, commitmentId, newOn: "2026-03-14" });
    const anas = await myCommitments(on(world.ana, "2026-03-12"));
    expect(anas.happened).toMatchObject([
      {
        state: "renegotiated",
        reason: told.reason,
        proposal: told.proposal,
        mine: false,
        mayUndo: false,
        askNext: false,
      },
    ]);
    expect(anas.theirs).toMatchObject([{ nextOn: "2026-03-14" }]);
    await reportCommitment(on(world.ben, "2026-03-14"), { commitmentId, onDate: "2026-03-14", step: "keep" });
    expect(await stateOf(commitmentId, "2026-03-14")).toBe("kept");
    // Sent once more from a page that was still open: nothing is added.
    await tellEarly(on(world.ben, "2026-03-12"), { ...told, commitmentId, newOn: "2026-03-20" });
    expect(await stateOf(commitmentId, "2026-03-20")).toBeUndefined();
  });

  test("a day that is taken, over or far away leaves everything as it was", async () => {
    const commitmentId = await make(world.ben, { repeat: "weekly", times: 2 });
    for (const newOn of ["2026-03-20", "2026-03-11", "2026-09-01"]) {
      await expect(
        tellEarly(on(world.ben, "2026-03-12"), { ...told, commitmentId, newOn }),
      ).rejects.toBeInstanceOf(FieldErrors);
    }
    expect(await stateOf(commitmentId)).toBe("planned");
  });
});

describe("after “not this time”", () => {
  test("what next is asked once: another day, a smaller one, or let it go", async () => {
    const commitmentId = await make(world.ben);
    const at = { commitmentId, onDate: "2026-03-13" };
    const ben = on(world.ben, "2026-03-13");
    await expect(whatNext(ben, { ...at, next: "let_go", newOn: null })).rejects.toBeInstanceOf(NotFound);
    await reportCommitment(ben, { ...at, step: "miss" });
    expect((await myCommitments(ben)).happened).toMatchObject([{ askNext: true, mayUndo: true }]);
    expect((await myCommitments(on(world.ana, "2026-03-13"))).happened).toMatchObject([{ askNext: false }]);
    await whatNext(ben, { ...at, next: "another_day", newOn: "2026-03-15" });
    await whatNext(ben, { ...at, next: "another_day", newOn: "2026-03-16" });
    expect((await myCommitments(ben)).happened).toMatchObject([{ askNext: false, mayUndo: false }]);
    expect(await stateOf(commitmentId, "2026-03-15")).toBe("planned");
    expect(await stateOf(commitmentId, "2026-03-16")).toBeUndefined();
    expect(await commitmentToShrink(ben, commitmentId)).toMatchObject({ toWhom: "partner" });
    await expect(commitmentToShrink(world.ana, commitmentId)).rejects.toBeInstanceOf(NotFound);
  });
});

test("“let it go” is taken back, once, while another day that was chosen stays chosen", async () => {
  const at = { commitmentId: await make(world.ben), onDate: "2026-03-13" };
  const ben = on(world.ben, "2026-03-13");
  await reportCommitment(ben, { ...at, step: "miss" });
  await whatNext(ben, { ...at, next: "let_go", newOn: null });
  await reopenNext(ben, at);
  await reopenNext(ben, at);
  expect((await myCommitments(ben)).happened).toMatchObject([{ askNext: true, mayUndo: true }]);
  expect(await auditEventsOf(world, "promise.what_next_undo")).toHaveLength(1);
  await whatNext(ben, { ...at, next: "another_day", newOn: "2026-03-15" });
  await reopenNext(ben, at);
  expect((await myCommitments(ben)).happened).toMatchObject([{ askNext: false }]);
});

describe("closing", () => {
  test("is its giver's, once, and takes the days to come with it", async () => {
    const commitmentId = await make(world.ben, { repeat: "weekly", times: 3 });
    await closeCommitment(on(world.ben, "2026-03-14"), { commitmentId });
    await closeCommitment(on(world.ben, "2026-03-15"), { commitmentId });
    expect((await myCommitments(on(world.ben, "2026-03-14"))).mine).toEqual([]);
    expect((await myCommitments(on(world.ana, "2026-03-14"))).theirs).toEqual([]);
    await expect(
      reportCommitment(on(world.ben, "2026-03-20"), { commitmentId, onDate: "2026-03-20", step: "keep" }),
    ).rejects.toBeInstanceOf(Refusal);
    const { commitments } = await coupleCommitments(on(world.coach, "2026-04-01"), {
      coupleId: world.couple.coupleId,
    });
    expect(commitments).toMatchObject([
      {
        commitmentId,
        closedOn: "2026-03-14",
        closedBy: "Ben",
        days: [{ onDate: "2026-03-13", state: "planned" }],
      },
    ]);
    expect(await auditEventsOf(world, "promise.close")).toHaveLength(1);
  });

  test("is not the receiver's, by command or by hand", async () => {
    const commitmentId = await make(world.ben);
    for (const who of [world.ana, world.otherCouple.first]) {
      await expect(closeCommitment(who, { commitmentId })).rejects.toBeInstanceOf(NotFound);
    }
    const forced = await asActor(world.ana, (tx) =>
      tx.execute(sql`update commitments set closed_on = '2026-03-13', closed_by = ${world.ana.personId}
        where id = ${commitmentId} returning id`),
    );
    expect(forced).toHaveLength(0);
  });

  test("who closed it is not the partners' to read", async () => {
    const commitmentId = await make(world.ben);
    await closeCommitment(world.ben, { commitmentId });
    await expect(
      asActor(world.ben, (tx) =>
        tx.execute(sql`select closed_by from commitments where id = ${commitmentId}`),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("“I saw it differently”", () => {
  test("reaches the counselor, and its giver learns nothing: not by words, order, count or refusal", async () => {
    const commitmentId = await make(world.ben);
    const at = { commitmentId, onDate: "2026-03-13" };
    const later = (who: Client) => on(who, "2026-03-14");
    await expect(noteOnCommitment(later(world.ana), { ...at, words: "x" })).rejects.toBeInstanceOf(NotFound);
    await reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "keep" });
    const before = JSON.stringify(await myCommitments(later(world.ben)));
    await noteOnCommitment(later(world.ana), { ...at, words: "zzdifferently: two letters were in his bag" });
    expect(JSON.stringify(await myCommitments(later(world.ben)))).toBe(before);
    expect((await myCommitments(later(world.ana))).happened).toMatchObject([
      { note: "zzdifferently: two letters were in his bag" },
    ]);
    const coach = await coupleCommitments(on(world.coach, "2026-03-14"), { coupleId: world.couple.coupleId });
    expect(coach.commitments[0]?.days).toMatchObject([
      { sawDifferently: expect.stringContaining("zzdifferently"), note: null },
    ]);
    // The giver can still take back, change and write a note of their own, as if nothing were there.
    await reportCommitment(later(world.ben), { ...at, step: "undo" });
    await reportCommitment(later(world.ben), { ...at, step: "keep_late" });
    await noteOnCommitment(later(world.ben), { ...at, words: "It was later than I said" });
    const both = await coupleCommitments(on(world.coach, "2026-03-14"), { coupleId: world.couple.coupleId });
    expect(both.commitments[0]?.days).toMatchObject([
      {
        state: "kept_late",
        note: "It was later than I said",
        sawDifferently: expect.stringContaining("zzdifferently"),
      },
    ]);
    for (const reader of [world.ana, world.ben]) {
      const rows = await asActor(reader, (tx) =>
        tx.execute<{ client_id: string }>(sql`select client_id from occurrence_notes`),
      );
      expect(rows.map((row) => row.client_id)).toEqual([reader.personId]);
    }
    expect(await auditEventsOf(world, "promise.note")).toMatchObject([
      { scope: "person" },
      { scope: "person" },
    ]);
    await removeNote(later(world.ana), at);
    await expect(removeNote(later(world.ana), at)).rejects.toBeInstanceOf(NotFound);
    expect((await myCommitments(later(world.ana))).happened).toMatchObject([{ note: null }]);
  });

  test("needs no words of the partner; a giver's own note does", async () => {
    const commitmentId = await make(world.ben);
    const at = { commitmentId, onDate: "2026-03-13", words: null };
    await reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "keep" });
    await noteOnCommitment(world.ana, at);
    await expect(noteOnCommitment(world.ben, at)).rejects.toBeInstanceOf(FieldErrors);
    expect((await myCommitments(world.ana)).happened).toMatchObject([{ note: "" }]);
  });
});

test("the counselor sees week by week what was said; a day to come is in no week", async () => {
  const commitmentId = await make(world.ben, { repeat: "weekly", times: 5 });
  const say = (onDate: string, step: "keep" | "keep_late" | "miss", at = onDate) =>
    reportCommitment(on(world.ben, at), { commitmentId, onDate, step });
  await say("2026-03-13", "keep");
  await say("2026-03-20", "keep_late", "2026-03-21");
  await tellEarly(on(world.ben, "2026-03-26"), {
    commitmentId,
    onDate: "2026-03-27",
    reason: "r",
    proposal: "p",
    newOn: "2026-03-29",
  });
  await say("2026-04-03", "miss");
  const coupleId = world.couple.coupleId;
  const weeks = await commitmentWeeks(on(world.coach, "2026-04-03"), { coupleId });
  const none = { clientId: world.ben.personId, kept: 0, keptLate: 0, toldEarly: 0, notThisTime: 0, open: 0 };
  expect(weeks).toEqual([
    { ...none, weekOn: "2026-03-09", kept: 1 },
    { ...none, weekOn: "2026-03-16", keptLate: 1 },
    // The clocks went forward on that Sunday, which still belongs to its week.
    { ...none, weekOn: "2026-03-23", toldEarly: 1, open: 1 },
    { ...none, weekOn: "2026-03-30", notThisTime: 1 },
  ]);
  expect(await commitmentWeeks(world.colleague, { coupleId })).toEqual([]);
  await expect(coupleCommitments(world.colleague, { coupleId })).rejects.toBeInstanceOf(NotFound);
});

test("while a couple is parting nothing is added, everything can be closed; afterwards each keeps their own", async () => {
  const commitmentId = await make(world.ben, { repeat: "weekly", times: 3 });
  const other = await make(world.ana);
  const status = (to: string) =>
    stored(sql`update couples set status = ${to}, joint_until = now() + interval '30 days'
      where id = ${world.couple.coupleId} returning id`);
  await beginSeparation(world.ana, { atOnce: false });
  await tellPartner(world.coach, { ...world.couple, clientId: world.ben.personId });
  await status("separating");
  const at = { commitmentId, onDate: "2026-03-13" };
  await expect(make(world.ben)).rejects.toBeInstanceOf(Refusal);
  await expect(reportCommitment(on(world.ben, "2026-03-13"), { ...at, step: "keep" })).rejects.toBeInstanceOf(
    Refusal,
  );
  expect((await commitmentsAtHome(on(world.ben, "2026-03-13"))).commitments).toEqual([]);
  expect(await myCommitments(world.ben)).toMatchObject({
    ending: true,
    goesOn: false,
    mine: [{ commitmentId }],
    theirs: [{ commitmentId: other }],
  });
  await closeCommitment(world.ben, { commitmentId });
  await stored(
    sql`update couples set status = 'closed', joint_until = now() where id = ${world.couple.coupleId} returning id`,
  );
  const left = await myCommitments(world.ben);
  expect([left.theirs, left.ending]).toEqual([[], true]);
  await status("active");
});

test("who has not been told of an ending finds their own promises as before, and says how they went; a new one is not made", async () => {
  const commitmentId = await make(world.ben);
  await make(world.ana);
  const friday = on(world.ben, "2026-03-13");
  const before = [await commitmentsAtHome(friday), (await myCommitments(friday)).mine];

  await beginSeparation(world.ana, { atOnce: false });

  expect([await commitmentsAtHome(friday), (await myCommitments(friday)).mine]).toEqual(before);
  expect(before[0]).toMatchObject({
    commitments: [{ commitmentId, steps: expect.arrayContaining(["keep"]) }],
  });
  expect((await commitmentsAtHome(on(world.ana, "2026-03-13"))).commitments).toEqual([]);
  await reportCommitment(friday, { commitmentId, onDate: "2026-03-13", step: "miss" });
  expect(await myCommitments(friday)).toMatchObject({
    goesOn: true,
    happened: [{ mayUndo: true, askNext: true }],
  });
  await expect(make(world.ben)).rejects.toBeInstanceOf(Refusal);
});

test("what happened is a plain list, newest first, by pages, without a count of anything", async () => {
  const commitmentId = await make(world.ben, { repeat: "daily", times: 25, startsOn: "2026-03-10" });
  for (let day = 10; day < 33; day += 1) {
    const onDate = day <= 31 ? `2026-03-${day}` : "2026-04-01";
    await reportCommitment(on(world.ben, onDate), { commitmentId, onDate, step: "keep" });
  }
  const first = await myCommitments(on(world.ana, "2026-04-01"));
  expect(first.happened).toHaveLength(20);
  expect(first.more).toBe(true);
  expect(first.happened[0]?.onDate).toBe("2026-04-01");
  const second = await myCommitments(on(world.ana, "2026-04-01"), { page: 2 });
  expect(second.happened.map(({ onDate }) => onDate)).toEqual(["2026-03-12", "2026-03-11", "2026-03-10"]);
  expect(JSON.stringify(first)).not.toMatch(/total|count|rate|percent/);
});
