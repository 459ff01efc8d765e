import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { recordParts } from "@/components/accounts/record-copies/copy-parts";
import {
  authorizeCopy,
  makeCopy,
  recordPaper,
  withdrawAuthorization,
} from "@/lib/accounts/record-copies/commands";
import { coupleCopies, myAuthorization, recordCopy } from "@/lib/accounts/record-copies/queries";
import { closeCouple } from "@/lib/endings/commands";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { myOpenings } from "@/lib/practice/openings/queries";
import { saveNote } from "@/lib/root-causes/commands";
import { addHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { raiseConcern } from "@/lib/safety/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { addAddendum, saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { signedByBoth } from "@/tests/factories/agreements";
import { sideBySide } from "@/tests/factories/conflicts";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
const of = () => ({ coupleId: world.couple.coupleId });
const yes = { forWhom: "our lawyer", confided: false };
const both = () => makeCopy(world.coach, { ...of(), ofClient: null });
const words = async (copyId: string) =>
  JSON.stringify(recordParts(await recordCopy(world.coach, { ...of(), copyId }), "counselor"));

beforeEach(async () => {
  world = await makeWorld();
});

describe("an authorization", () => {
  test("is its giver's and the counselor's to see, and taken back until a copy is made", async () => {
    await authorizeCopy(world.ana, yes);

    expect((await myAuthorization(world.ana)).open).toMatchObject({ how: "here", forWhom: "our lawyer" });
    expect((await myAuthorization(world.ben)).open).toBeNull();
    const { partners } = await coupleCopies(world.coach, of());
    expect(partners.map(({ authorization }) => authorization?.forWhom ?? null)).toEqual(["our lawyer", null]);

    await withdrawAuthorization(world.ana);
    await expect(makeCopy(world.coach, { ...of(), ofClient: world.ana.personId })).rejects.toThrow(Refusal);
  });

  test("is good for one copy, and cannot be taken back after it", async () => {
    await authorizeCopy(world.ana, yes);
    const mine = { ...of(), ofClient: world.ana.personId };
    await makeCopy(world.coach, mine);

    await expect(makeCopy(world.coach, mine)).rejects.toThrow(Refusal);
    await expect(withdrawAuthorization(world.ana)).rejects.toThrow(Refusal);
  });

  test("of one partner is not enough for both, and is not used up by trying", async () => {
    await authorizeCopy(world.ana, yes);

    await expect(both()).rejects.toThrow(Refusal);

    expect((await myAuthorization(world.ana)).open?.forWhom).toBe("our lawyer");
    expect(await stored(sql`select 1 from record_copies where couple_id = ${of().coupleId}`)).toEqual([]);
  });

  test("on paper counts for ninety days from its date, and for no day to come", async () => {
    const paper = { ...of(), clientId: world.ben.personId, ...yes };
    const day = (days: number) =>
      new Date(world.coach.at.getTime() + days * 86_400_000).toISOString().slice(0, 10);

    await expect(recordPaper(world.coach, { ...paper, signedOn: day(3) })).rejects.toThrow(FieldErrors);
    await expect(recordPaper(world.coach, { ...paper, signedOn: day(-93) })).rejects.toThrow(FieldErrors);
    await recordPaper(world.coach, { ...paper, signedOn: day(-3) });

    expect((await myAuthorization(world.ben)).open).toMatchObject({ how: "paper", signedOn: day(-3) });
    const later = { ...world.coach, at: new Date(world.coach.at.getTime() + 95 * 86_400_000) };
    await expect(makeCopy(later, { ...of(), ofClient: world.ben.personId })).rejects.toThrow(Refusal);
  });

  test("is either taken back or used, whoever comes first", async () => {
    for (let round = 0; round < 8; round += 1) {
      await authorizeCopy(world.ana, yes);
      const [made, back] = await Promise.allSettled([
        makeCopy(world.coach, { ...of(), ofClient: world.ana.personId }),
        withdrawAuthorization(world.ana),
      ]);
      expect([made.status, back.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});

describe("a copy", () => {
  beforeEach(async () => {
    const id = await mapOfCauses(world);
    await handIn(
      world.ana,
      id,
      { not_clear: "zz hers for both", left_out: "zz hers alone", my_part: "zz her part" },
      {
        audiences: { my_part: "coach" },
      },
    );
    await handIn(
      world.ben,
      id,
      { not_clear: "zz his for both", left_out: "zz his alone", my_part: "zz his part" },
      {
        audiences: { my_part: "coach" },
      },
    );
    await signedByBoth(world, "zz We eat together on Sundays.");
    await sideBySide(world, { triggers: "zz trigger" });
    const week = {
      weekOn: weekOf(world.ana.at.toISOString().slice(0, 10)),
      rely: 7,
      open: 6,
      hope: 5,
      ease: 4,
    };
    await answerPulse(world.ana, {
      ...week,
      trusted: 3,
      line: "zz her line",
      submitKey: crypto.randomUUID(),
    });
    await answerPulse(world.ben, {
      ...week,
      trusted: 3,
      line: "zz his line",
      submitKey: crypto.randomUUID(),
    });
  });
  const alone = ["zz hers alone", "zz his alone"];
  const told = ["zz her part", "zz his part", "zz her line", "zz his line"];
  const shared = ["zz hers for both", "zz his for both", "zz We eat together on Sundays."];
  const expectIn = (copy: string, inside: string[], outside: string[]) => {
    for (const one of inside) expect(copy, one).toContain(one);
    for (const one of outside) expect(copy, one).not.toContain(one);
  };

  test("of both holds what is open to both, and what was told alone only of whom has agreed to that", async () => {
    await authorizeCopy(world.ana, { ...yes, confided: true });
    await authorizeCopy(world.ben, yes);

    const copy = await words((await both()).copyId);

    expectIn(copy, [...shared, "zz her part", "zz her line"], [...alone, "zz his part", "zz his line"]);
    expect(copy).not.toMatch(/\d\d:\d\d|T\d\d/);
  });

  test("of one holds their own and what is open to both, and nothing more of the other's", async () => {
    await authorizeCopy(world.ben, { ...yes, confided: true });

    const { copyId } = await makeCopy(world.coach, { ...of(), ofClient: world.ben.personId });

    expectIn(
      await words(copyId),
      [...shared, "zz his part", "zz his line"],
      [...alone, "zz her part", "zz her line"],
    );
  });

  test("of one, once what both read has closed, holds nothing of the other's but what both signed", async () => {
    await authorizeCopy(world.ben, yes);
    await closeCouple(world.coach, { ...of(), atOnce: true });

    const { copyId } = await makeCopy(world.coach, { ...of(), ofClient: world.ben.personId });

    expectIn(
      await words(copyId),
      ["zz his for both", "zz We eat together on Sundays."],
      [...alone, ...told, "zz hers for both"],
    );
  });

  test("of both holds what was signed about sessions, and no draft, no risk, nothing private", async () => {
    const { ana, ben } = world;
    const noted = async (who: string, time: string, focus: string, sign?: "yes") => {
      const booking = {
        ...of(),
        who,
        day: "2026-01-05",
        time,
        minutes: 30,
        rhythm: "once" as const,
        times: 1,
      };
      await bookAppointments(world.coach, booking);
      const { past } = await coupleAppointments(world.coach, of());
      const one = past.find(({ startsAt }) => startsAt.toISOString().includes(`T${time}`));
      const appointmentId = one?.appointmentId ?? "";
      const note = { appointmentId, baseRevision: 0, writer: null, attended: [ana.personId], focus };
      const parts = { done: "", response: "", risk: "zz risk", plan: "" };
      const { noteId } = await saveProgressNote(world.coach, {
        ...note,
        ...parts,
        ...(sign ? { sign } : {}),
      });
      if (sign) await addAddendum(world.coach, { noteId, words: `${focus}, added` });
      await savePrivateNote(world.coach, { ...note, words: "zz private" });
    };
    await noted("both", "09:00", "zz signed", "yes");
    await noted("both", "11:00", "zz draft");
    await noted(ana.personId, "13:00", "zz with her alone", "yes");
    await noted(ben.personId, "15:00", "zz with him alone", "yes");
    await authorizeCopy(ana, { ...yes, confided: true });
    await authorizeCopy(ben, yes);

    const copy = await words((await both()).copyId);

    expectIn(
      copy,
      ["zz signed", "zz signed, added", "zz with her alone"],
      ["zz draft", "zz risk", "zz private", "zz with him alone"],
    );
    await authorizeCopy(ben, { ...yes, confided: true });
    const { copyId } = await makeCopy(world.coach, { ...of(), ofClient: ben.personId });
    expectIn(await words(copyId), ["zz with him alone"], ["zz signed", "zz with her alone"]);
  });

  test("never holds the counselor's own notes, or anything about safety", async () => {
    await saveRootCauses();
    await raiseConcern(world.coach, { ...of(), aboutClientId: world.ana.personId, words: "zz concern" });
    const id = await mapOfCauses(world);
    await handIn(world.ben, id, { not_clear: "zz held from her" });
    await handIn(world.ana, id, { not_clear: "zz held from him" });
    for (const who of [world.ana, world.ben]) await authorizeCopy(who, { ...yes, confided: true });

    const copy = await words((await both()).copyId);

    expectIn(copy, [...shared, ...told], [...alone, "zz concern", "zz note", "zz hypothesis", "zz held"]);
  });

  test("is listed for whose it is, at once, and opens for whoever made it, for a day", async () => {
    await authorizeCopy(world.ana, yes);
    const { copyId } = await makeCopy(world.coach, { ...of(), ofClient: world.ana.personId });

    expect((await myOpenings(world.ana)).map(({ part }) => part)).toEqual(["copy"]);
    expect(await myOpenings(world.ben)).toEqual([]);
    const later = { ...world.coach, at: new Date(world.coach.at.getTime() + 25 * 3_600_000) };
    await expect(recordCopy(later, { ...of(), copyId })).rejects.toThrow(NotFound);
    await expect(recordCopy(world.colleague, { ...of(), copyId })).rejects.toThrow(NotFound);
  });
});

async function saveRootCauses() {
  const note = { baseRevision: 0, turns: [], causes: [], patterns: "zz note", conflictIds: [] };
  await saveNote(world.coach, { ...of(), ...note });
  await addHypothesis(world.coach, { ...of(), words: "zz hypothesis" });
}
