import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import {
  makeMapReady,
  reopenMap,
  reworkMap,
  saveMap,
  withdrawMap,
} from "@/lib/conflicts/cause-maps/commands";
import { changeConflict, keepConflict, shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { coupleConflict, coupleConflicts, myConflict, myConflicts } from "@/lib/conflicts/queries";
import { changeConflictSchema } from "@/lib/conflicts/schema";
import { changeSetbackAudience, noteSetback } from "@/lib/conflicts/setbacks/commands";
import { createSetback } from "@/lib/conflicts/setbacks/records/create";
import {
  confirmSummary,
  keepView,
  proposeSummary,
  seeDifferently,
  takeBackSummary,
} from "@/lib/conflicts/summaries/commands";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import {
  conflictOf,
  draftMap,
  mapInput,
  readyMap,
  setbackInput,
  setbackOf,
  sideBySide,
  written,
} from "@/tests/factories/conflicts";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const seen = async (who: Client, conflictId: string) =>
  (await myConflicts(who)).conflicts.some((one) => one.conflictId === conflictId);
const changed = (conflictId: string, title: string) =>
  changeConflictSchema.parse({ ...written(), conflictId, title, hurt: "mutual" });
const statesOf = async (conflictId: string) =>
  (
    await stored<{ state: string }>(sql`
      select m.state from cause_maps m join clients c on c.id = m.client_id where m.conflict_id = ${conflictId} order by c.place`)
  ).map(({ state }) => state);

describe("what happened", () => {
  test("roles belong to the conflict: both partners can be both, over different ones", async () => {
    const { ana, ben } = world;
    const one = await conflictOf(world, world.coach, { hurt: ana.personId });
    const two = await conflictOf(world, ana, { hurt: ben.personId });
    const three = await conflictOf(world);
    const hurt = async (conflictId: string) => (await myConflict(ben, conflictId)).head?.hurt;
    expect(await hurt(one)).toMatchObject({ hurt: { name: "Ana" }, other: { name: "Ben" } });
    expect(await hurt(two)).toMatchObject({ hurt: { name: "Ben" }, other: { name: "Ana" } });
    expect(await hurt(three)).toBeNull();
    await expect(conflictOf(world, ana, { hurt: world.otherCouple.first.personId })).rejects.toThrow(
      NotFound,
    );
  });

  test("a partner's stays theirs and the counselor's until they share it", async () => {
    const { ana, ben, coach } = world;
    const before = JSON.stringify(await myConflicts(ben));
    const id = await conflictOf(world, ana, { shared: false });
    expect(JSON.stringify(await myConflicts(ben))).toBe(before);
    await expect(myConflict(ben, id)).rejects.toThrow(NotFound);
    await expect(draftMap(ben, id)).rejects.toThrow(NotFound);
    expect(
      (await coupleConflict(coach, { coupleId: ana.coupleId, conflictId: id })).head.author,
    ).toMatchObject({
      kind: "client",
      name: "Ana",
    });
    await shareConflict(ana, { conflictId: id });
    await shareConflict(ana, { conflictId: id });
    expect(await seen(ben, id)).toBe(true);
    expect((await auditEventsOf(world, "conflict.share")).length).toBeGreaterThan(0);
  });

  test("the counselor's stays theirs until they share it, and can be put better afterwards", async () => {
    const { ana, coach } = world;
    const id = await conflictOf(world, coach, { shared: false });
    expect(await seen(ana, id)).toBe(false);
    await shareConflict(coach, { conflictId: id });
    await changeConflict(coach, changed(id, "Said better"));
    expect((await myConflict(ana, id)).head?.title).toBe("Said better");
  });

  test("nobody changes another's words, and a shared partner's stand still", async () => {
    const { ana, ben, coach } = world;
    const id = await conflictOf(world, ana, { shared: false });
    for (const who of [ben, coach, world.colleague, world.otherCouple.first, world.strangers.first]) {
      await expect(changeConflict(who, changed(id, "Not hers")), who.name).rejects.toThrow(NotFound);
      await expect(shareConflict(who, { conflictId: id })).rejects.toThrow(NotFound);
    }
    await changeConflict(ana, changed(id, "Hers"));
    await shareConflict(ana, { conflictId: id });
    await expect(changeConflict(ana, changed(id, "Later"))).rejects.toThrow(/stay as they are/);
    await keepConflict(ana, { conflictId: id });
    await changeConflict(ana, changed(id, "Later"));
    expect((await coupleConflict(coach, { coupleId: ana.coupleId, conflictId: id })).head.title).toBe(
      "Later",
    );
  });

  test("refuses a day to come, keeps a form sent twice once", async () => {
    const later = written({ onDate: "2999-01-01" });
    await expect(writeConflict(world.ana, later)).rejects.toThrow(FieldErrors);
    const input = written();
    const [one, two] = await Promise.all([writeConflict(world.ana, input), writeConflict(world.ana, input)]);
    expect(one.conflictId).toBe(two.conflictId);
  });

  test("what is taken back leaves the other with their own map, and nothing more", async () => {
    const { ana, ben } = world;
    const id = await conflictOf(world, ana);
    await readyMap(ana, id);
    await readyMap(ben, id, { my_part: "bens part" });
    expect(await statesOf(id)).toEqual(["open", "open"]);
    await keepConflict(ana, { conflictId: id });
    expect(await statesOf(id)).toEqual(["ready", "ready"]);
    const left = await myConflict(ben, id);
    expect(left).toMatchObject({ head: null, theirs: null, mine: { content: { myPart: "bens part" } } });
    await reopenMap(ben, { conflictId: id });
    expect((await myConflict(ben, id)).map).toBe("draft");
    await shareConflict(ana, { conflictId: id });
    expect(await statesOf(id)).toEqual(["ready", "draft"]);
  });

  test("while they part, nothing new opens and nobody is told", async () => {
    const other = await makeWorld();
    const id = await conflictOf(other);
    await stored(sql`update couples set status = 'separating' where id = ${other.couple.coupleId}`);
    const hers = await conflictOf(other, other.ana);
    expect(await seen(other.ben, hers)).toBe(false);
    expect((await myConflict(other.ana, hers)).head?.shared).toBe(true);
    await readyMap(other.ana, id);
    await readyMap(other.ben, id);
    expect(await statesOf(id)).toEqual(["ready", "ready"]);
    const setbackId = await setbackOf(other.ana, { audience: "couple" });
    expect((await myConflicts(other.ben)).setbacks).toEqual([]);
    expect((await myConflicts(other.ana)).setbacks.map((one) => one.setbackId)).toEqual([setbackId]);
    expect(
      await stored(sql`select 1 from chart_events where audience = 'couple'
      and couple_id = ${other.couple.coupleId}`),
    ).toEqual([]);
  });
});

describe("a map of causes", () => {
  const readsMap = async (who: Actor, conflictId: string, author: Client) =>
    asActor(who, async (tx) => {
      const rows = await tx.execute(
        sql`select 1 from cause_maps where conflict_id = ${conflictId} and client_id = ${author.personId}`,
      );
      return rows.length > 0;
    });
  const people = () => ({
    ana: world.ana,
    ben: world.ben,
    coach: world.coach,
    colleague: world.colleague,
    stranger: world.stranger,
    "another client": world.otherCouple.first,
    "a client elsewhere": world.strangers.first,
  });

  test.each([
    { state: "draft", from: "ready", readers: ["ana"] },
    { state: "ready", from: "ready", readers: ["ana", "coach"] },
    { state: "ready", from: "opened", readers: ["ana"] },
    { state: "ready", from: "never", readers: ["ana"] },
    { state: "open", from: "ready", readers: ["ana", "ben", "coach"] },
    { state: "open", from: "opened", readers: ["ana", "ben", "coach"] },
    { state: "open", from: "never", readers: ["ana", "ben"] },
    { state: "withdrawn", from: "ready", readers: ["ana"] },
  ])("of Ana, $state, for the counselor $from: $readers", async ({ state, from, readers }) => {
    const id = await conflictOf(world);
    const f = { coach_from: from };
    if (state === "draft") await draftMap(world.ana, id, f);
    else await readyMap(world.ana, id, f);
    if (state === "open" || state === "withdrawn") await readyMap(world.ben, id);
    if (state === "withdrawn") await withdrawMap(world.ana, { conflictId: id });
    const found = await Promise.all(
      Object.entries(people()).map(async ([name, who]) =>
        (await readsMap(who, id, world.ana)) ? [name] : [],
      ),
    );
    expect(found.flat().sort()).toEqual([...readers].sort());
  });

  test("one partner's standing leaves the other no trace, whatever it is", async () => {
    const { ana, ben } = world;
    const id = await conflictOf(world);
    const look = async () => JSON.stringify([await myConflicts(ben), await myConflict(ben, id)]);
    const before = await look();
    await draftMap(ana, id);
    expect(await look()).toBe(before);
    await readyMap(ana, id, {}, 1);
    expect(await look()).toBe(before);
    await reopenMap(ana, { conflictId: id });
    expect(await look()).toBe(before);
  });

  test("withdrawing seals both again; ready once more, it opens once more", async () => {
    const { ana, ben } = world;
    const id = await sideBySide(world);
    expect((await myConflict(ben, id)).theirs).not.toBeNull();
    await withdrawMap(ana, { conflictId: id });
    await withdrawMap(ana, { conflictId: id });
    expect(await statesOf(id)).toEqual(["withdrawn", "ready"]);
    expect((await myConflict(ana, id)).theirs).toBeNull();
    expect((await myConflict(ben, id)).theirs).toBeNull();
    await reworkMap(ana, { conflictId: id });
    const { mine } = await myConflict(ana, id);
    expect(await readyMap(ana, id, { my_part: "anew" }, mine?.revision)).toEqual({ open: true });
    expect((await myConflict(ben, id)).theirs?.myPart).toBe("anew");
    for (const step of ["start", "make_ready", "withdraw", "rework"]) {
      expect((await auditEventsOf(world, `cause_map.${step}`)).at(-1), step).toMatchObject({
        scope: "person",
      });
    }
    expect((await auditEventsOf(world, "cause_map.open")).at(-1)).toMatchObject({ actor_id: null });
  });

  test("every illegal step is refused and changes nothing", async () => {
    const { ana, ben } = world;
    const id = await conflictOf(world);
    const steps = { reopenMap, withdrawMap, reworkMap };
    const refused = async (allowed: (keyof typeof steps)[]) => {
      const before = await statesOf(id);
      for (const [name, step] of Object.entries(steps)) {
        if (allowed.includes(name as keyof typeof steps)) continue;
        await expect(step(ana, { conflictId: id }), name).rejects.toThrow(Refusal);
      }
      expect(await statesOf(id)).toEqual(before);
    };
    await refused([]);
    await draftMap(ana, id);
    // Where a second press comes to rest, it is no mistake.
    await refused(["reopenMap", "reworkMap"]);
    await readyMap(ana, id, {}, 1);
    await refused(["reopenMap"]);
    await expect(readyMap(ana, id, { my_part: "other" }, 2)).rejects.toThrow(/ready already/);
    expect(await saveMap(ana, mapInput(id, { my_part: "other" }, 2))).toEqual({
      saved: false,
      why: "closed",
    });
    await readyMap(ben, id);
    await refused(["withdrawMap"]);
    await withdrawMap(ana, { conflictId: id });
    await refused(["withdrawMap", "reworkMap"]);
    await expect(readyMap(ana, id)).rejects.toThrow(Refusal);
  });

  test("a draft is not written over from another device, and a lost answer is no second version", async () => {
    const { ana } = world;
    const id = await conflictOf(world);
    expect(await draftMap(ana, id, { my_part: "one" })).toEqual({ saved: true, revision: 1 });
    expect(await draftMap(ana, id, { my_part: "two" }, 1)).toEqual({ saved: true, revision: 2 });
    expect(await draftMap(ana, id, { my_part: "two" }, 1)).toEqual({ saved: true, revision: 2 });
    expect(await draftMap(ana, id, { my_part: "elsewhere" }, 1)).toMatchObject({
      saved: false,
      why: "newer",
      content: { myPart: "two" },
    });
    await expect(readyMap(ana, id, { my_part: "elsewhere" }, 1)).rejects.toThrow(/newer version/);
    expect(await statesOf(id)).toEqual(["draft"]);
  });

  test("a cause without a weight may wait in a draft, not on a map that is ready", async () => {
    const id = await conflictOf(world);
    const causes = { other: { weight: "", words: "I can not say yet" } };
    await draftMap(world.ana, id, { causes });
    await expect(makeMapReady(world.ana, mapInput(id, { causes }, 1))).rejects.toMatchObject({
      fieldErrors: { "f.causes.other.weight": [expect.any(String)] },
    });
    expect((await myConflict(world.ana, id)).mine?.content.causes).toMatchObject([
      { words: "I can not say yet" },
    ]);
  });

  test("a map of what Ana keeps to herself is refused like a map of nothing, whatever is on it", async () => {
    const { conflictId } = await writeConflict(world.ana, written());
    const causes = { other: { weight: "", words: "a try" } };
    for (const id of [conflictId, randomUUID()]) {
      await expect(makeMapReady(world.ben, mapInput(id, { causes }, 0))).rejects.toThrow(NotFound);
    }
  });
});

describe("said together", () => {
  const propose = async (who: Client, conflictId: string, words: string) => {
    const { summary } = await myConflict(who, conflictId);
    await proposeSummary(who, {
      conflictId,
      words,
      base: summary.proposed?.summaryId ?? null,
      submitKey: crypto.randomUUID(),
    });
    return (await myConflict(who, conflictId)).summary.proposed?.summaryId ?? "";
  };
  const settled = async (who: Client, id: string) => (await myConflict(who, id)).summary.settled;

  test("one suggests, the other says yes to exactly that, and the counselor reads what stands", async () => {
    const { ana, ben, coach } = world;
    const id = await sideBySide(world);
    const first = await propose(ana, id, "We were both tired.");
    await expect(confirmSummary(ana, { conflictId: id, summaryId: first })).rejects.toThrow(Refusal);
    const second = await propose(ben, id, "We were tired, and I said nothing.");
    await expect(confirmSummary(ben, { conflictId: id, summaryId: first })).rejects.toThrow(
      /no longer the one/,
    );
    const forCoach = () => coupleConflict(coach, { coupleId: ana.coupleId, conflictId: id });
    expect((await forCoach()).summary).toEqual({ settled: null, proposed: null, views: {} });
    await confirmSummary(ana, { conflictId: id, summaryId: second });
    await confirmSummary(ana, { conflictId: id, summaryId: second });
    const words = { kind: "words", words: "We were tired, and I said nothing." };
    expect(await settled(ana, id)).toEqual(words);
    expect((await forCoach()).summary.settled).toEqual(words);
    await expect(takeBackSummary(ben, { conflictId: id, summaryId: second })).rejects.toThrow(
      /both said yes/,
    );
    const third = await propose(ana, id, "Once more.");
    expect(await settled(ben, id)).toEqual(words);
    await expect(takeBackSummary(ben, { conflictId: id, summaryId: third })).rejects.toThrow(Refusal);
    await takeBackSummary(ana, { conflictId: id, summaryId: third });
    await takeBackSummary(ana, { conflictId: id, summaryId: third });
    await expect(confirmSummary(ben, { conflictId: id, summaryId: third })).rejects.toThrow(Refusal);
  });

  test("either may say that they see it differently, and both views are kept", async () => {
    const { ana, ben, coach } = world;
    const id = await sideBySide(world);
    await propose(ben, id, "It was the work.");
    await expect(keepView(ana, { conflictId: id, words: "no" })).rejects.toThrow(/two views/);
    await seeDifferently(ana, { conflictId: id, words: "For me it was the silence." });
    await seeDifferently(ana, { conflictId: id, words: null });
    await keepView(ben, { conflictId: id, words: "For me it was the work." });
    const { summary } = await coupleConflict(coach, { coupleId: ana.coupleId, conflictId: id });
    expect(summary).toEqual({
      settled: { kind: "differently" },
      proposed: null,
      views: {
        [ana.personId]: "For me it was the silence.",
        [ben.personId]: "For me it was the work.",
      },
    });
    await keepView(ben, { conflictId: id, words: null });
    expect(Object.keys((await myConflict(ana, id)).summary.views)).toEqual([ana.personId]);
    const wording = await propose(ben, id, "The silence, and the work.");
    await confirmSummary(ana, { conflictId: id, summaryId: wording });
    expect(await settled(ben, id)).toMatchObject({ kind: "words" });
    expect((await myConflict(ben, id)).summary.views).toEqual({});
  });

  test("only side by side: after a withdrawal suggestions are out of sight, what stands stays", async () => {
    const { ana, ben } = world;
    const id = await sideBySide(world);
    const summaryId = await propose(ana, id, "What stands.");
    await confirmSummary(ben, { conflictId: id, summaryId });
    const next = await propose(ana, id, "What is on the table.");
    await withdrawMap(ben, { conflictId: id });
    expect((await myConflict(ben, id)).summary).toMatchObject({
      proposed: null,
      settled: { words: "What stands." },
    });
    for (const words of ["x", null]) {
      await expect(seeDifferently(ben, { conflictId: id, words })).rejects.toThrow(Refusal);
    }
    await expect(confirmSummary(ben, { conflictId: id, summaryId: next })).rejects.toThrow(Refusal);
    await expect(
      proposeSummary(ana, { conflictId: id, words: "x", base: next, submitKey: crypto.randomUUID() }),
    ).rejects.toThrow(/side by side/);
    for (const who of [world.otherCouple.first, world.strangers.first]) {
      await expect(seeDifferently(who, { conflictId: id, words: "x" })).rejects.toThrow(NotFound);
    }
  });
});

describe("a setback", () => {
  const marksFor = (who: Actor) =>
    asActor(who, async (tx) =>
      (
        await tx.execute<{ audience: string }>(sql`select audience from chart_events where kind = 'setback'`)
      ).map(({ audience }) => audience),
    );

  test("goes to whom its author chose, mark and words alike, and can be drawn back", async () => {
    const w = await makeWorld();
    const setbackId = await setbackOf(w.ana, { whatHappened: "hers alone" });
    expect([await marksFor(w.ana), await marksFor(w.ben), await marksFor(w.coach)]).toEqual([
      ["self"],
      [],
      [],
    ]);
    await changeSetbackAudience(w.ana, { setbackId, audience: "couple" });
    expect((await myConflicts(w.ben)).setbacks[0]).toMatchObject({ whatHappened: "hers alone" });
    expect(await marksFor(w.ben)).toEqual(["couple"]);
    await changeSetbackAudience(w.ana, { setbackId, audience: "coach" });
    expect((await myConflicts(w.ben)).setbacks).toEqual([]);
    expect((await coupleConflicts(w.coach, w.couple.coupleId)).setbacks).toHaveLength(1);
    await changeSetbackAudience(w.ana, { setbackId, audience: "self" });
    expect([await marksFor(w.ben), await marksFor(w.coach)]).toEqual([[], []]);
    for (const who of [w.ben, w.otherCouple.first, w.strangers.first]) {
      await expect(changeSetbackAudience(who, { setbackId, audience: "couple" })).rejects.toThrow(NotFound);
    }
  });

  test("written together it stays with both; about a private conflict it gives nothing away", async () => {
    const w = await makeWorld();
    const kept = await conflictOf(w, w.ana, { shared: false });
    const setbackId = await setbackOf(w.ana, { together: "yes", conflictId: kept });
    await expect(changeSetbackAudience(w.ana, { setbackId, audience: "self" })).rejects.toThrow(/together/);
    expect((await myConflicts(w.ben)).setbacks).toMatchObject([{ about: null, together: true }]);
    expect((await myConflicts(w.ana)).setbacks).toMatchObject([{ about: { conflictId: kept } }]);
    await expect(noteSetback(w.ben, setbackInput({ conflictId: kept }))).rejects.toThrow(NotFound);
  });

  test("sent twice it is one; a day to come is not a setback; no mark when none is wished", async () => {
    const w = await makeWorld();
    const input = setbackInput({ audience: "coach", onChart: "" });
    const [one, two] = await Promise.all([noteSetback(w.ana, input), noteSetback(w.ana, input)]);
    expect(one.setbackId).toBe(two.setbackId);
    expect(await marksFor(w.ana)).toEqual([]);
    await expect(noteSetback(w.ana, setbackInput({ happenedOn: "2999-01-01" }))).rejects.toThrow(FieldErrors);
  });

  test("out of an exercise handed in twice comes one", async () => {
    const w = await makeWorld();
    const { responseId } = await handIn(w.ana, await mapOfCauses(w), {});
    const note = () =>
      asActor(w.ana, (tx) =>
        createSetback(tx, w.ana, {
          ...setbackInput({ audience: "couple" }),
          source: { responseId, item: "setback" },
        }),
      );
    const [one, two] = [await note(), await note()];
    expect(one.setbackId).toBe(two.setbackId);
    expect(await marksFor(w.ben)).toEqual(["couple"]);
  });
});

test("the quiet answer reaches the counselor alone, and is on no map", async () => {
  const w = await makeWorld();
  const id = await sideBySide(w);
  const look = async (who: Client) => JSON.stringify([await myConflicts(who), await myConflict(who, id)]);
  const before = [await look(w.ana), await look(w.ben)];
  await answerQuietly(w.ana, { signs: ["fear"], words: "when the door slams", inPerson: true });
  const { open } = await safetyConcerns(w.coach, { coupleId: w.couple.coupleId });
  expect(open).toMatchObject([{ aboutName: "Ana", source: "private_answer" }]);
  expect(open[0]?.words).toMatch(/when the door slams[\s\S]*in person[\s\S]*afraid/);
  expect([await look(w.ana), await look(w.ben)]).toEqual(before);
  const lines = await auditEventsOf(w, "safety.raise");
  expect(lines.map((line) => line.scope)).toEqual(["person"]);
});

test("what is shared again while a concern is open opens no maps: they follow the conflict, which is held", async () => {
  const { ana, ben, coach, couple } = await makeWorld();
  const own = { ...world, ana, ben, coach, couple };
  const conflictId = await conflictOf(own, ana);
  for (const who of [ana, ben]) await makeMapReady(who, mapInput(conflictId));
  expect(await statesOf(conflictId)).toEqual(["open", "open"]);
  await raiseConcern(coach, { coupleId: couple.coupleId, aboutClientId: null, words: "Fear." });
  await keepConflict(ana, { conflictId });

  await shareConflict(ana, { conflictId });

  expect(await statesOf(conflictId)).toEqual(["ready", "ready"]);
  expect((await myConflicts(ben)).conflicts).toMatchObject([{ conflictId, head: null, map: "ready" }]);
  for (const { concernId } of (await safetyConcerns(coach, couple)).open)
    await settleConcern(coach, { concernId, reason: "talked" });
  await askAgain(coach, { coupleId: couple.coupleId, clientId: ana.personId });
  for (const { questionId } of await openQuestions(ana))
    await answerAgain(ana, { questionId, answer: "yes" });
  expect(await statesOf(conflictId)).toEqual(["open", "open"]);
});
