import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { actorAt, actorOf, type Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { type AnswerPulse, answerPulseSchema } from "@/lib/trust/pulses/schema";
import { coupleTrust, trustPicture } from "@/lib/trust/queries";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const wednesday = new Date("2026-03-04T10:00:00Z");
const monday = "2026-03-02";
const hours = (n: number) => new Date(wednesday.getTime() + n * 3_600_000);

const answered = (more: Partial<AnswerPulse> = {}): AnswerPulse => ({
  weekOn: monday,
  rely: 6,
  open: 5,
  hope: null,
  ease: "declined",
  trusted: 0,
  line: "A calmer week",
  submitKey: randomUUID(),
  ...more,
});

let world: World;
let ana: Client;
let ben: Client;

describe("answering", () => {
  beforeEach(async () => {
    world = await makeWorld(wednesday);
    ({ ana, ben } = world);
  });

  test("keeps each number, what was passed, a week apart and the wording, and leaves a line in the trail", async () => {
    await answerPulse(ana, answered({ hope: "apart" }));
    const week = await pulseForThisWeek(ana);
    expect(week).toMatchObject({
      weekOn: monday,
      coachName: "Ruth",
      said: {
        answers: { rely: 6, open: 5, hope: "apart", ease: "declined", trusted: 0 },
        wording: 2,
        line: "A calmer week",
        editable: true,
        editableUntil: hours(24),
      },
    });
    const [deed, ...others] = await auditEventsOf(world, "pulse.answer");
    expect(others).toEqual([]);
    expect(deed).toMatchObject({ actor_id: ana.personId, fields: [] });
  });

  test("the partner sees nothing of it, the coach the numbers and the line", async () => {
    const before = JSON.stringify([await pulseForThisWeek(ben), await trustPicture(ben)]);
    await answerPulse(ana, answered());
    expect(JSON.stringify([await pulseForThisWeek(ben), await trustPicture(ben)])).toBe(before);
    const { series, lines } = await coupleTrust(world.coach, { coupleId: world.couple.coupleId });
    expect(lines).toEqual([{ personId: ana.personId, name: "Ana", weekOn: monday, line: "A calmer week" }]);
    expect(series.rely.map((person) => person.points.at(-1)?.value)).toEqual([6, null]);
    expect(series.ease[0]?.points.at(-1)).toEqual({ weekOn: monday, value: null, unsaid: "declined" });
  });

  test("sent twice at once it counts once, with the same reply to both", async () => {
    const input = answered();
    const replies = await Promise.all(Array.from({ length: 6 }, () => answerPulse(ana, input)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await auditEventsOf(world, "pulse.answer")).toHaveLength(1);
    expect(await auditEventsOf(world, "pulse.change")).toHaveLength(0);
  });

  test("two different answers at once leave one week, whole", async () => {
    const low = answered({ rely: 1, open: 1, hope: 1, ease: 1, trusted: 1, line: "one" });
    const high = answered({ rely: 9, open: 9, hope: 9, ease: 9, trusted: 9, line: "nine" });
    await Promise.all([answerPulse(ana, low), answerPulse(ana, high)]);
    const said = (await pulseForThisWeek(ana)).said;
    const numbers = new Set(Object.values(said?.answers ?? {}));
    expect([...numbers]).toEqual([said?.line === "one" ? 1 : 9]);
  });

  test("can be changed for a day, then is settled", async () => {
    await answerPulse(ana, answered());
    await answerPulse(actorAt(ana, hours(23)), answered({ rely: 7, ease: 4, line: null }));
    const later = actorAt(ana, hours(25));
    expect((await pulseForThisWeek(later)).said).toMatchObject({
      answers: { rely: 7, ease: 4 },
      line: null,
      editable: false,
    });
    await expect(answerPulse(later, answered())).rejects.toThrow(Refusal);
    expect(await auditEventsOf(world, "pulse.change")).toHaveLength(1);
  });

  test("whoever is signed in knows whether the week is answered", async () => {
    const asked = async (client: Client) => {
      const actor = await actorOf(client.loginId, client.at);
      return actor?.kind === "client" && actor.checkedIn;
    };
    expect(await asked(ana)).toBe(false);

    await answerPulse(ana, answered());

    expect([await asked(ana), await asked(ben)]).toEqual([true, false]);
    expect(await asked(actorAt(ana, hours(24 * 5)))).toBe(false);
  });

  test("an answer of before keeps its wording, until it is given anew", async () => {
    await answerPulse(ana, answered());
    await stored(sql`update pulses set wording = 1 where client_id = ${ana.personId}`);
    expect((await pulseForThisWeek(ana)).said?.wording).toBe(1);
    expect((await trustPicture(ana)).reworded).toEqual({ weekOn: monday, wording: 1 });

    await answerPulse(ana, answered({ rely: 7 }));

    expect((await pulseForThisWeek(ana)).said?.wording).toBe(2);
    expect((await trustPicture(ana)).reworded).toBeNull();
  });

  test("belongs to its week: not earlier, not later, but a form from Sunday night still counts", async () => {
    await expect(answerPulse(ana, answered({ weekOn: "2026-02-23" }))).rejects.toThrow(Refusal);
    await expect(answerPulse(ana, answered({ weekOn: "2026-03-09" }))).rejects.toThrow(Refusal);
    const justAfter = actorAt(ana, new Date("2026-03-09T01:00:00Z"));
    await answerPulse(justAfter, answered());
    const monMorning = actorAt(ben, new Date("2026-03-09T04:00:00Z"));
    await expect(answerPulse(monMorning, answered())).rejects.toThrow(Refusal);
    // What was said late can still be put right within its day, although a new week has begun.
    await answerPulse(actorAt(ana, new Date("2026-03-09T20:00:00Z")), answered({ rely: 2 }));
  });

  test("the week is the practice's, wherever the server stands", async () => {
    const auckland = await makeWorld(new Date("2026-03-08T12:00:00Z"), "Pacific/Auckland");
    expect((await pulseForThisWeek(auckland.ana)).weekOn).toBe("2026-03-09");
  });
});

describe("what a form may send", () => {
  const form = { weekOn: monday, submitKey: randomUUID() };

  test("every question may be left out", () => {
    expect(answerPulseSchema.parse(form)).toMatchObject({ rely: null, trusted: null, line: null });
  });

  test("zero is an answer, an empty choice is not", () => {
    const parsed = answerPulseSchema.parse({
      ...form,
      rely: "0",
      open: "",
      hope: "apart",
      ease: "declined",
    });
    expect(parsed).toMatchObject({ rely: 0, open: null, hope: "apart", ease: "declined" });
  });

  test.each(["11", "-1", "5.5", "1e1", "ten"])("%s is not a number from 0 to 10", (rely) => {
    expect(answerPulseSchema.safeParse({ ...form, rely }).success).toBe(false);
  });

  test("a week begins on Monday", () => {
    expect(answerPulseSchema.safeParse({ ...form, weekOn: "2026-03-03" }).success).toBe(false);
  });
});
