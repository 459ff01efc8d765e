// Promise: something is told in stages, and nobody finds a word of it before its time.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { closeCouple } from "@/lib/endings/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { saveDisclosureText, takeCounselorStep, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { coupleDisclosures, myDisclosure } from "@/lib/sessions/disclosure/queries";
import type { CounselorStep, TextKind } from "@/lib/sessions/disclosure/terms";
import { trustPicture } from "@/lib/trust/queries";
import { asked, plain } from "@/tests/factories/seen-by";
import { makeWorld, stored, type World } from "@/tests/factories/world";

/** Ben has something to tell Ana; at this moment they are in session. */
let world: World;
let disclosureId: string;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
  const booking = {
    coupleId: world.couple.coupleId,
    who: "both",
    day: "2026-03-10",
    time: "10:00",
    minutes: 50,
  };
  await bookAppointments(world.coach, { ...booking, rhythm: "once", times: 1 });
  ({ disclosureId } = await write(world.ben, "facts", null, "zzfacts"));
});

const write = (who: Client, kind: TextKind, id: string | null, words: string, more = {}) =>
  saveDisclosureText(who, {
    ...{ kind, disclosureId: id, words, baseRevision: 0, writer: "one", ...more },
  });
const send = (who: Client, kind: TextKind, words: string) =>
  write(who, kind, disclosureId, words, { send: "yes" });
const step = (name: CounselorStep, reason: string | null = null, coach = world.coach) =>
  takeCounselorStep(coach, { disclosureId, step: name, reason });
const withdraw = () => takeOwnStep(world.ben, { disclosureId, step: "withdraw", kind: "facts" });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? "refused" : String(error)),
  );

const ways: Record<string, () => Promise<unknown>> = {
  sent: () => send(world.ben, "facts", "zzfacts"),
  read: () => step("read"),
  asked: () => step("ask_questions"),
  questions: () => send(world.ana, "questions", "zzquestions"),
  agreed: () => step("agree_questions"),
  told: () => step("tell"),
  letter: () => send(world.ana, "impact", "zzletter"),
  impact: () => step("hand_impact"),
  reply: () => send(world.ben, "answer", "zzanswer"),
  answered: () => step("hand_answer"),
};
async function until(last: keyof typeof ways) {
  for (const [name, go] of Object.entries(ways)) {
    await go();
    if (name === last) return;
  }
}
/** Every word that this partner can reach. */
const words = async (who: Client) => {
  const all = [JSON.stringify(await myDisclosure(who))];
  for (const query of Object.values(asked)) all.push(JSON.stringify(plain(await query(who))));
  return [...new Set(all.join(" ").match(/zz\w+/g) ?? [])].sort();
};
const marks = async (who: Client) =>
  (await trustPicture(who)).events.filter(({ kind }) => kind === "disclosure").map(({ onDate }) => onDate);
const theirs = async (who: Client) => (await myDisclosure(who)).theirs?.state ?? null;

describe("who reads what, stage by stage", () => {
  const seen: [string, string, string, string][] = [
    // after…, what Ben finds, what Ana finds, what their counselor finds
    ["sent", "zzfacts", "", "zzfacts"],
    ["read", "zzfacts", "", "zzfacts"],
    ["asked", "zzfacts", "", "zzfacts"],
    ["questions", "zzfacts", "zzquestions", "zzfacts zzquestions"],
    ["agreed", "zzfacts zzquestions", "zzquestions", "zzfacts zzquestions"],
    ["told", "zzfacts zzquestions", "zzfacts zzquestions", "zzfacts zzquestions"],
    ["letter", "zzfacts zzquestions", "zzfacts zzletter zzquestions", "zzfacts zzletter zzquestions"],
    [
      "impact",
      "zzfacts zzletter zzquestions",
      "zzfacts zzletter zzquestions",
      "zzfacts zzletter zzquestions",
    ],
    [
      "answered",
      "zzanswer zzfacts zzletter zzquestions",
      "zzanswer zzfacts zzletter zzquestions",
      "zzanswer zzfacts zzletter zzquestions",
    ],
  ];
  test.each(seen)("%s", async (stage, ben, ana, coach) => {
    await until(stage);

    const read = JSON.stringify(await coupleDisclosures(world.coach, world.couple));
    expect((await words(world.ben)).join(" ")).toBe(ben);
    expect((await words(world.ana)).join(" ")).toBe(ana);
    expect([...new Set(read.match(/zz\w+/g))].sort().join(" ")).toBe(coach);
    await expect(coupleDisclosures(world.colleague, world.couple)).rejects.toThrow(NotFound);
  });

  test("a draft is its author's alone, whatever was sent before", async () => {
    expect(JSON.stringify(await coupleDisclosures(world.coach, world.couple))).not.toContain("zz");
    await until("read");
    await step("send_back");
    await write(world.ben, "facts", disclosureId, "zzsecond thoughts");

    expect(JSON.stringify(await coupleDisclosures(world.coach, world.couple))).not.toContain("zz");
    expect(await words(world.ana)).toEqual([]);
  });

  test("before she is asked Ana finds nothing, and finds out nothing by trying", async () => {
    await until("read");
    expect(await myDisclosure(world.ana)).toMatchObject({ mine: null, theirs: null });
    for (const id of [disclosureId, crypto.randomUUID()])
      await expect(write(world.ana, "questions", id, "x")).rejects.toThrow(NotFound);
    const { disclosureId: hers } = await write(world.ana, "facts", null, "Mine");
    expect(hers).not.toBe(disclosureId);
  });
});

describe("the order", () => {
  test("is kept: what does not come next is refused, and nothing opens", async () => {
    await until("sent");
    for (const name of ["agree_questions", "hand_impact", "hand_answer"] as const)
      await expect(step(name, "a reason")).rejects.toThrow(Refusal);
    await expect(write(world.ben, "answer", disclosureId, "x")).rejects.toThrow(Refusal);
    expect(await words(world.ana)).toEqual([]);
  });

  test("out of it only with a reason, which is kept", async () => {
    await until("sent");
    await expect(step("tell")).rejects.toThrow(FieldErrors);
    await step("tell", "It came out at home.");

    expect(await theirs(world.ana)).toBe("told");
    const [{ steps = [] } = {}] = await coupleDisclosures(world.coach, world.couple);
    expect(steps).toMatchObject([{ step: "tell", reason: "It came out at home." }]);
  });

  test("telling belongs into a session with both: elsewhere it wants a reason", async () => {
    await until("agreed");
    const evening = actorAt(world.coach, new Date("2026-03-10T18:00:00Z"));
    await expect(step("tell", null, evening)).rejects.toThrow(FieldErrors);
    await step("tell");
    const [row] = await stored<{ session: string | null }>(
      sql`select appointment_id as session from disclosures where id = ${disclosureId}`,
    );
    expect(row?.session).not.toBeNull();
  });

  test("questions are agreed on once there are any", async () => {
    await until("asked");
    await expect(step("agree_questions")).rejects.toThrow(Refusal);
    await write(world.ana, "questions", disclosureId, "zzbegun");
    await expect(step("agree_questions")).rejects.toThrow(Refusal);
    expect(await words(world.ben)).toEqual(["zzfacts"]);
  });
});

describe("an end", () => {
  test("withdrawn until it is told, it is gone for the other; then it can’t be", async () => {
    await until("questions");
    expect(await theirs(world.ana)).toBe("asked");
    await withdraw();
    await withdraw();
    expect(await theirs(world.ana)).toBeNull();
    await expect(step("agree_questions")).rejects.toThrow(Refusal);

    ({ disclosureId } = await write(world.ben, "facts", null, "zzfacts"));
    await until("told");
    await expect(withdraw()).rejects.toThrow(Refusal);
  });

  test.each([1, 2, 3, 4])("telling and withdrawing at once: one of the two holds (%i)", async () => {
    await until("agreed");

    const both = await Promise.all([outcome(step("tell")), outcome(withdraw())]);

    expect(both.sort()).toEqual(["done", "refused"]);
    const told = (await theirs(world.ana)) === "told";
    expect((await words(world.ana)).includes("zzfacts")).toBe(told);
  });

  test("while a concern is open nothing goes between them, and each writes on as ever", async () => {
    await until("read");
    await raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });
    for (const name of ["ask_questions", "tell"] as const)
      await expect(step(name, "a reason")).rejects.toThrow(Refusal);
    await takeOwnStep(world.ben, { disclosureId, step: "take_back", kind: "facts" });
    await send(world.ben, "facts", "zzfacts again");
    expect(await theirs(world.ana)).toBeNull();
    await step("stop");
  });

  test("once they part nothing more is sent, opened or begun", async () => {
    await until("told");
    await closeCouple(world.coach, { ...world.couple, atOnce: true });

    expect(await words(world.ana)).toEqual([]);
    expect(await words(world.ben)).toEqual(["zzfacts"]);
    await expect(send(world.ana, "impact", "zzletter")).rejects.toThrow(Refusal);
    await expect(step("hand_impact")).rejects.toThrow(Refusal);
  });
});

test("an older tab overwrites nothing, and what is sent is changed only once it is taken back", async () => {
  await write(world.ben, "facts", disclosureId, "Second");
  await expect(write(world.ben, "facts", disclosureId, "Other", { writer: "two" })).rejects.toThrow(Refusal);
  await send(world.ben, "facts", "Second");
  await expect(write(world.ben, "facts", disclosureId, "Third")).rejects.toThrow(Refusal);
  await takeOwnStep(world.ben, { disclosureId, step: "take_back", kind: "facts" });
  await write(world.ben, "facts", disclosureId, "Third");
  expect((await myDisclosure(world.ben)).mine?.texts.facts).toMatchObject({ words: "Third", sent: false });
});

test("once it was told, both find its mark on their chart, and neither before", async () => {
  await until("agreed");
  expect([await marks(world.ana), await marks(world.ben)]).toEqual([[], []]);
  await step("tell");

  expect([await marks(world.ana), await marks(world.ben)]).toEqual([["2026-03-10"], ["2026-03-10"]]);
  await until("answered").catch(() => {});
  expect(await marks(world.ana)).toEqual(["2026-03-10"]);
});
