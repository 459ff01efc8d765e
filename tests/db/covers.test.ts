// Promise: whoever stands in does what the other does with their couples, but for what is private, from the first day to the last and not an hour longer; both partners are told, and read who has opened what.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { coupleHomework } from "@/lib/assignments/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import { caseload } from "@/lib/caseload/queries";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { today } from "@/lib/caseload/today/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorOf, type Coach } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { coupleHead } from "@/lib/practice/couples/queries";
import { endCover, nameCover } from "@/lib/practice/covers/commands";
import { practiceCovers } from "@/lib/practice/covers/queries";
import { handOverCouple, removeCoach } from "@/lib/practice/people/commands";
import { saveNote } from "@/lib/root-causes/commands";
import { addHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { rootCauseNote } from "@/lib/root-causes/queries";
import { answerAlone } from "@/lib/safety/check/commands";
import { safetyChecks } from "@/lib/safety/check/queries";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World, worldPassword } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(now);
});

const cover = (more: object = {}) =>
  nameCover(world.coach, {
    ...{ coachId: world.coach.personId, coverId: world.colleague.personId },
    ...{ fromOn: "2026-03-04", toOn: "2026-03-10" },
    ...more,
  });
/** As the colleague's next page would have him. */
const tomas = async (at = now): Promise<Coach> => {
  const [one] = await stored<{ email: string }>(
    sql`select a.email from accounts a join coaches c on c.account_id = a.id where c.id = ${world.colleague.personId}`,
  );
  const signIn = {
    email: one?.email ?? "",
    password: worldPassword,
    address: randomUUID(),
    userAgent: "",
    at,
  };
  const result = await signInWithPassword(signIn);
  return (await actorOf(result.ok ? result.loginId : "", at)) as Coach;
};
const named = async (coach: Coach) => (await caseload(coach)).couples.map(({ label }) => label).sort();

describe("from the first day to the last", () => {
  test.each([
    ["2026-03-04T23:59:00Z", false],
    ["2026-03-05T00:00:00Z", true],
    ["2026-03-10T23:59:00Z", true],
    ["2026-03-11T00:00:00Z", false],
  ])("at %s their couples are among one's own: %s", async (when, standsIn) => {
    await cover({ fromOn: "2026-03-05" });

    expect(await named(await tomas(new Date(when)))).toEqual(
      standsIn ? ["Ana & Ben", "Chidi & Dana", "Eli & Fay"] : ["Eli & Fay"],
    );
  });

  test("they read what was shared and assign, as their counselor does", async () => {
    const assignmentId = await mapOfCauses(world);
    const { responseId } = await handIn(world.ana, assignmentId, { not_clear: "for my counselor" });
    await cover();
    const him = await tomas();

    expect(JSON.stringify(await responseDetail(him, responseId))).toContain("for my counselor");
    const toBen = { mode: "one", partners: [{ clientId: world.ben.personId, role: "involved" }] } as const;
    const given = await assigned(
      world,
      "building-an-apology",
      { ...toBen, partners: [...toBen.partners] },
      him,
    );
    const { assignments } = await coupleHomework(world.coach, world.couple);
    expect(assignments.map((one) => one.assignmentId)).toContain(given);
  });

  test("ended sooner, it is over with the next page; ending it twice is once", async () => {
    await cover();
    const [one] = await practiceCovers(world.coach);

    for (let twice = 0; twice < 2; twice += 1) await endCover(world.coach, { id: one?.id ?? "" });

    expect((await tomas()).covers).toEqual([]);
    await expect(coupleHead(await tomas(), world.couple.coupleId)).rejects.toThrow(NotFound);
    expect(await practiceCovers(world.coach)).toEqual([]);
    expect(await auditEventsOf(world, "coach.end_cover")).toHaveLength(1);
  });

  test("both of them, and the owner, see it while it lasts", async () => {
    await cover();

    expect((await today(world.coach)).covers).toMatchObject([
      { role: "away", otherName: "Tomás", toOn: "2026-03-10" },
    ]);
    expect((await today(await tomas())).covers).toMatchObject([
      { role: "standing_in", otherName: "Ruth", toOn: "2026-03-10" },
    ]);
    expect(await practiceCovers(world.coach)).toMatchObject([
      { coachName: "Ruth", coverName: "Tomás", state: "now" },
    ]);
  });
});

describe("what stays with whoever is away", () => {
  test("the formulation note and hypotheses; one's own are written beside them", async () => {
    const { coupleId } = world.couple;
    const note = { coupleId, turns: [], causes: [], conflictIds: [] };
    await saveNote(world.coach, { ...note, patterns: "zqhers", baseRevision: 0 });
    await addHypothesis(world.coach, { coupleId, words: "zqguess" });
    await cover();

    expect(JSON.stringify(await rootCauseNote(await tomas(), { coupleId }))).not.toMatch(/zqhers|zqguess/);
    expect(JSON.stringify(await rootCauseNote(world.coach, { coupleId }))).toMatch(/zqhers/);
  });

  test("what was written in private: that there is something is read, and what to ask, not its words", async () => {
    const { coupleId } = world.couple;
    await answerQuietly(world.ana, { signs: ["fear"], words: "zqsecret", inPerson: false });
    await answerAlone(world.ben, { yes: ["weapons"], no: [], words: "zqalone", inPerson: false });
    await cover();

    const him = await tomas();
    const seen = JSON.stringify([
      await safetyConcerns(him, { coupleId }),
      await coupleSignals(him, { coupleId }),
      await safetyChecks(him, { coupleId }),
    ]);
    expect(seen).not.toMatch(/zqsecret|zqalone/);
    expect(seen).toMatch(/written in private/);
    expect(seen).toMatch(/"fear"/);
    const hers = JSON.stringify([
      await safetyConcerns(world.coach, { coupleId }),
      await safetyChecks(world.coach, { coupleId }),
    ]);
    expect(hers).toMatch(/zqsecret/);
    expect(hers).toMatch(/zqalone/);
  });

  test("what is written while they are away is theirs, too", async () => {
    const { coupleId } = world.couple;
    await cover();
    await answerQuietly(world.ana, { signs: [], words: "zqmeanwhile", inPerson: false });

    expect(JSON.stringify(await safetyConcerns(await tomas(), { coupleId }))).not.toContain("zqmeanwhile");
    expect(JSON.stringify(await safetyConcerns(world.coach, { coupleId }))).toContain("zqmeanwhile");
  });

  test("the couples themselves: they are not handed on by somebody who stands in", async () => {
    await cover();
    const { coupleId } = world.couple;

    await expect(
      handOverCouple(await tomas(), { coupleId, toCoachId: world.colleague.personId }),
    ).rejects.toThrow(NotFound);
    expect((await coupleHead(world.coach, coupleId)).label).toBe("Ana & Ben");
  });
});

describe("both partners", () => {
  test("are told on their first page while it lasts, in the same words, and nobody else's are", async () => {
    expect((await homeOverview(world.ana)).cover).toBeNull();

    await cover();

    for (const who of [world.ana, world.ben])
      expect((await homeOverview(who)).cover).toEqual({ name: "Tomás", toOn: "2026-03-10" });
    expect((await homeOverview(world.colleagues.first)).cover).toBeNull();
  });

  test("read in what was opened that it was the one who stands in", async () => {
    await cover();
    await coupleHead(await tomas(), world.couple.coupleId);

    const lines = await stored<{ reader_name: string; client_id: string }>(
      sql`select reader_name, client_id from openings where reader_id = ${world.colleague.personId}`,
    );
    expect(lines.map(({ reader_name }) => reader_name)).toEqual(["Tomás", "Tomás"]);
    expect(new Set(lines.map(({ client_id }) => client_id))).toEqual(
      new Set([world.ana.personId, world.ben.personId]),
    );
  });
});

describe("naming somebody", () => {
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error) =>
        error instanceof FieldErrors
          ? Object.keys(error.fieldErrors)
          : error instanceof NotFound
            ? "not found"
            : error instanceof Refusal
              ? "refused"
              : String(error),
    );

  test.each([
    ["oneself", () => ({ coverId: world.coach.personId }), ["coverId"]],
    ["somebody of another practice", () => ({ coverId: world.stranger.personId }), "not found"],
    ["for somebody of another practice", () => ({ coachId: world.stranger.personId }), "not found"],
    ["for days that are over", () => ({ fromOn: "2026-03-01", toOn: "2026-03-02" }), ["toOn"]],
  ])("%s comes to nothing", async (_, more, expected) => {
    expect(await outcome(cover(more()))).toEqual(expected);
    expect(await practiceCovers(world.coach)).toEqual([]);
  });

  test("is the owner's", async () => {
    expect(
      await outcome(
        nameCover(world.colleague, {
          ...{ coachId: world.colleague.personId, coverId: world.coach.personId },
          ...{ fromOn: "2026-03-04", toOn: "2026-03-10" },
        }),
      ),
    ).toBe("not found");
  });

  test("for days on which somebody does already is refused; of two at once, one is named", async () => {
    const both = await Promise.all(
      [cover(), cover({ fromOn: "2026-03-10", toOn: "2026-03-12" })].map(outcome),
    );

    expect(both.sort()).toEqual(["done", "refused"]);
    expect(await practiceCovers(world.coach)).toHaveLength(1);
  });

  test("is done with who has been removed", async () => {
    await handOverCouple(world.colleague, {
      ...{ coupleId: world.colleagues.coupleId, toCoachId: world.coach.personId },
    });
    await removeCoach(world.coach, { coachId: world.colleague.personId });

    expect(await outcome(cover())).toBe("not found");
  });
});
