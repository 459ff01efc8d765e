import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink } from "@/lib/accounts/recovery/commands";
import { coupleHomework } from "@/lib/assignments/queries";
import { caseload } from "@/lib/caseload/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { type Actor, actorAt, actorOf, type Coach } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { acceptCoachInvitation } from "@/lib/practice/invitations/commands";
import { openCoachInvitation } from "@/lib/practice/invitations/queries";
import {
  chooseRole,
  handOverAll,
  handOverCouple,
  inviteCoach,
  removeCoach,
  withdrawCoachInvitation,
} from "@/lib/practice/people/commands";
import { colleagues, practicePeople } from "@/lib/practice/people/queries";
import { saveNote } from "@/lib/root-causes/commands";
import { addHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { rootCauseNote } from "@/lib/root-causes/queries";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { assigned } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, type World, worldPassword } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
const password = "four small paper boats";

let world: World;
let email: string;
beforeEach(async () => {
  world = await makeWorld(now);
  email = `vera.${randomUUID()}@world.test`;
});

const accept = (token: string, at = now) => acceptCoachInvitation({ token, name: "Vera", password }, at);
const signIn = (address: string, word: string) =>
  signInWithPassword({ email: address, password: word, address: randomUUID(), userAgent: "", at: now });
const lives = async (actor: Actor) => (await actorOf(actor.loginId, now)) !== null;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal || error instanceof NotFound ? "refused" : String(error)),
  );
const tomas = () => ({ coachId: world.colleague.personId });
const toTomas = () => ({ coupleId: world.couple.coupleId, toCoachId: world.colleague.personId });
const allToRuth = () => ({ fromCoachId: world.colleague.personId, toCoachId: world.coach.personId });

describe("an invitation to work here", () => {
  test("says who invites where, lets its person in once, and has them see no couple", async () => {
    const { token } = await inviteCoach(world.coach, { email });
    expect(await openCoachInvitation(token, now)).toMatchObject({ email, inviter: "Ruth" });

    const both = await Promise.all([1, 2, 3].map(() => outcome(accept(token))));

    expect(both.sort()).toEqual(["done", "refused", "refused"]);
    expect(await openCoachInvitation(token, now)).toBeNull();
    const result = await signIn(email, password);
    if (!result.ok) throw new Error("should be signed in");
    const vera = (await actorOf(result.loginId, now)) as Coach;
    expect(vera).toMatchObject({ kind: "coach", name: "Vera", isOwner: false });
    expect(JSON.stringify(await caseload(vera))).not.toMatch(/Ana|Eli/);
    expect(await auditEventsOf(world, "coach.join")).toHaveLength(1);
  });

  test.each([
    [
      "withdrawn",
      async () => {
        const { token } = await inviteCoach(world.coach, { email });
        const [pending] = (await practicePeople(world.coach)).invitations;
        await withdrawCoachInvitation(world.coach, { invitationId: pending?.invitationId ?? "" });
        return { token, at: now };
      },
    ],
    [
      "replaced",
      async () => {
        const { token } = await inviteCoach(world.coach, { email });
        await inviteCoach(world.coach, { email });
        return { token, at: now };
      },
    ],
    ["a week old", async () => ({ ...(await inviteCoach(world.coach, { email })), at: days(7) })],
    ["made up", async () => ({ token: "x".repeat(43), at: now })],
    ["none", async () => ({ token: "x", at: now })],
  ])("that is %s shows nothing and lets nobody in", async (_, make) => {
    const { token, at } = await make();

    expect(await openCoachInvitation(token, at)).toBeNull();
    expect(await outcome(accept(token, at))).toBe("refused");
  });

  test("is an owner's to make, to see and to withdraw", async () => {
    await inviteCoach(world.coach, { email });
    const [pending] = (await practicePeople(world.coach)).invitations;

    expect(await outcome(inviteCoach(world.colleague, { email }))).toBe("refused");
    for (const other of [world.colleague, world.stranger])
      expect(
        await outcome(withdrawCoachInvitation(other, { invitationId: pending?.invitationId ?? "" })),
      ).toBe("refused");
  });
});

describe("handing a couple over", () => {
  test("gives all that both share to the other, takes it from the one before, and tells the couple for two weeks", async () => {
    const assignmentId = await assigned(world, "building-an-apology", {
      mode: "one",
      partners: [{ clientId: world.ben.personId, role: "involved" }],
    });
    expect((await homeOverview(world.ana)).newCoach).toBeNull();

    expect(await handOverCouple(world.coach, toTomas())).toEqual({ to: "Tomás" });

    const { assignments } = await coupleHomework(world.colleague, world.couple);
    expect(assignments.map((card) => card.assignmentId)).toContain(assignmentId);
    expect(await outcome(coupleHead(world.coach, world.couple.coupleId))).toBe("refused");
    expect((await coupleHead(world.colleague, world.couple.coupleId)).label).toBe("Ana & Ben");
    for (const partner of [world.ana, world.ben])
      expect((await homeOverview(partner)).newCoach).toBe("Tomás");
    expect((await homeOverview(actorAt(world.ana, days(15)))).newCoach).toBeNull();
    expect(await auditEventsOf(world, "couple.hand_over")).toHaveLength(1);
  });

  test("leaves notes and hypotheses with whoever had them, who finds them again", async () => {
    const { coupleId } = world.couple;
    const note = { coupleId, turns: [], causes: [], conflictIds: [] };
    await saveNote(world.coach, { ...note, patterns: "zqhers", baseRevision: 0 });
    await addHypothesis(world.coach, { coupleId, words: "zqguess" });
    await handOverCouple(world.coach, toTomas());

    expect(JSON.stringify(await rootCauseNote(world.colleague, { coupleId }))).not.toMatch(/zqhers|zqguess/);
    await saveNote(world.colleague, { ...note, patterns: "zqhis", baseRevision: 0 });
    expect(JSON.stringify(await rootCauseNote(world.colleague, { coupleId }))).toContain("zqhis");

    await handOverCouple(world.colleague, { coupleId, toCoachId: world.coach.personId });
    const again = JSON.stringify(await rootCauseNote(world.coach, { coupleId }));
    expect(again).toMatch(/zqhers/);
    expect(again).toMatch(/zqguess/);
    expect(again).not.toMatch(/zqhis/);
  });

  test("keeps a private note's words unread, and the concern with what is held", async () => {
    const { coupleId } = world.couple;
    await answerQuietly(world.ana, { signs: [], words: "zqsecret", inPerson: false });

    await handOverCouple(world.coach, toTomas());

    const seen = await safetyConcerns(world.colleague, { coupleId });
    expect(JSON.stringify(seen)).not.toContain("zqsecret");
    expect(JSON.stringify(seen)).toContain("written in private");
    await handOverCouple(world.colleague, { coupleId, toCoachId: world.coach.personId });
    expect(JSON.stringify(await safetyConcerns(world.coach, { coupleId }))).not.toContain("zqsecret");
  });

  test("is for whoever has the couple, and to somebody who works there", async () => {
    const { coupleId } = world.couple;

    for (const [who, to] of [
      [world.colleague, world.colleague],
      [world.stranger, world.stranger],
      [world.coach, world.stranger],
      [world.coach, world.coach],
    ] as const)
      expect(await outcome(handOverCouple(who, { coupleId, toCoachId: to.personId }))).toBe("refused");
    expect(await outcome(handOverAll(world.colleague, allToRuth()))).toBe("refused");
    expect((await coupleHead(world.coach, coupleId)).label).toBe("Ana & Ben");
  });

  test("while an exercise is assigned: it is the one's or the other's, and nobody else's", async () => {
    const assigning = () =>
      assigned(world, "building-an-apology", {
        mode: "one",
        partners: [{ clientId: world.ben.personId, role: "involved" }],
      });

    const [moved, given] = await Promise.all([
      outcome(handOverCouple(world.coach, toTomas())),
      outcome(assigning()),
    ]);

    expect(moved).toBe("done");
    expect(["done", "refused", "DataError: database error 42501"]).toContain(given);
    expect(await outcome(assigning())).toBe("refused");
  });
});

describe("removing somebody", () => {
  test("waits until no couple is left with them, then ends every sign-in, and nothing lets them in again", async () => {
    expect(await outcome(removeCoach(world.coach, tomas()))).toBe("refused");
    expect(await handOverAll(world.coach, allToRuth())).toEqual({ to: "Ruth", couples: 1 });
    const address = (await ownSignIn(world.colleague)).email;

    expect(await removeCoach(world.coach, tomas())).toEqual({ name: "Tomás" });

    expect(await lives(world.colleague)).toBe(false);
    expect(await signIn(address, worldPassword)).toEqual({ ok: false, why: "wrong" });
    expect(await askForLink(address, now)).toBeNull();
    expect(await colleagues(world.coach)).toEqual([]);
    expect((await practicePeople(world.coach)).others).toEqual([]);
    expect(await outcome(handOverCouple(world.coach, toTomas()))).toBe("refused");
    expect(await lives(world.coach)).toBe(true);
  });

  test("of a couple handed to them at the same moment: it is never left with nobody", async () => {
    await handOverAll(world.coach, allToRuth());

    const both = await Promise.all([
      outcome(removeCoach(world.coach, tomas())),
      outcome(handOverCouple(world.coach, toTomas())),
    ]);

    expect(both.sort()).toEqual(["done", "refused"]);
    const { others } = await practicePeople(world.coach);
    expect(others.length).toBe(others[0]?.couples ?? 0);
  });

  test("lets them come back with a new invitation, as somebody new", async () => {
    const address = (await ownSignIn(world.colleague)).email;
    await handOverAll(world.coach, allToRuth());
    await removeCoach(world.coach, tomas());
    const { token } = await inviteCoach(world.coach, { email: address });

    await accept(token);

    expect((await signIn(address, password)).ok).toBe(true);
    expect((await signIn(address, worldPassword)).ok).toBe(false);
  });

  test("is an owner's, of somebody else", async () => {
    await handOverAll(world.coach, allToRuth());

    for (const other of [world.colleague, world.stranger])
      expect(await outcome(removeCoach(other, tomas()))).toBe("refused");
    expect(await outcome(removeCoach(world.coach, { coachId: world.coach.personId }))).toBe("refused");
  });
});

describe("owners", () => {
  test("make others owners, and one is always left", async () => {
    await chooseRole(world.coach, { ...tomas(), role: "owner" });
    const other = (await actorOf(world.colleague.loginId, now)) as Coach;
    expect(other.isOwner).toBe(true);

    const both = await Promise.all([
      outcome(chooseRole(world.coach, { ...tomas(), role: "colleague" })),
      outcome(chooseRole(other, { coachId: world.coach.personId, role: "colleague" })),
    ]);

    expect(both.sort()).toEqual(["done", "refused"]);
    expect(await outcome(chooseRole(world.coach, { coachId: world.coach.personId, role: "colleague" }))).toBe(
      "refused",
    );
  });

  test("read how many couples each has, and no couple of theirs", async () => {
    await createCouple(world.colleague, {
      ...{
        firstName: "Ida",
        secondName: "Jon",
        firstEmail: `ida.${randomUUID()}@world.test`,
        secondEmail: null,
      },
    });

    const seen = await practicePeople(world.coach);

    expect(seen.others).toMatchObject([{ name: "Tomás", couples: 2 }]);
    expect(JSON.stringify(seen)).not.toMatch(/Ida|Eli/);
  });
});
