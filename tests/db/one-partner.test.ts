// Promise: one partner's access ends alone, the other goes on, and nothing is between the two from then on.
import { beforeEach, describe, expect, test } from "vitest";
import { devices } from "@/lib/accounts/devices/queries";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { changePassword } from "@/lib/accounts/password/commands";
import { clientRecord, clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import {
  beginSeparation,
  closeCouple,
  goOnAlone,
  reopenCouple,
  separateCouple,
} from "@/lib/endings/commands";
import { addMarble } from "@/lib/everyday/marbles/commands";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorOf, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { createCouple, invitePartner } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, consenting, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const again = async (who: Client) => (await actorOf(who.loginId, who.at)) as Client;
const theCouple = () => ({ coupleId: world.couple.coupleId, atOnce: false });
/** Ben leaves, Ana goes on. */
async function benLeaves(atOnce = false) {
  await goOnAlone(world.coach, { ...theCouple(), atOnce, clientId: world.ana.personId });
  return { ana: await again(world.ana), ben: await again(world.ben) };
}
/** For one of them alone. */
const forOne = (who: Client) =>
  assigned(world, "a-hard-truth-prepared-safely", {
    mode: "one",
    partners: [{ clientId: who.personId, role: "involved" }],
  });

test("a couple of whom one goes on is counted among those that are current", async () => {
  await benLeaves();

  const { couples, counts } = await caseload(world.coach);

  expect(couples.map(({ status }) => status)).toContain("one_partner");
  expect(counts.current).toBe(couples.length);
});

describe("whoever leaves", () => {
  test("still signs in, reads and takes along their own, and nothing of the other's", async () => {
    const assignmentId = await mapOfCauses(world);
    await handIn(world.ana, assignmentId, { not_clear: "Ana’s own words" });
    await handIn(world.ben, assignmentId, { not_clear: "Ben’s own words" });
    expect(JSON.stringify(await clientSheet(world.ben, assignmentId))).toContain("Ana’s own words");

    const { ben } = await benLeaves();

    expect(ben).toMatchObject({ left: true, alone: false });
    const mine = JSON.stringify([await clientRecord(ben), await ownCopy(ben)]);
    expect(mine).toContain("Ben’s own words");
    expect(mine).not.toContain("Ana’s own words");
  });

  test("changes nothing here, whichever command is asked, but their own sign-in", async () => {
    const { ben } = await benLeaves();

    await expect(answerQuietly(ben, { words: "Words.", signs: [], inPerson: false })).rejects.toThrow();
    await expect(beginSeparation(ben, { atOnce: false })).rejects.toThrow();
    expect((await devices(ben)).length).toBeGreaterThan(0);
    await changePassword(ben, {
      currentPassword: "seven quiet lanterns",
      password: "eight quiet lanterns more",
    });
  });
});

describe("whoever stays", () => {
  test("goes on: what was for both is withdrawn, what is for them alone can be assigned", async () => {
    await mapOfCauses(world);

    const { ana } = await benLeaves();

    expect(ana).toMatchObject({ left: false, alone: true });
    expect((await nextSteps(ana)).main).toBeNull();
    await expect(forOne(world.ben)).rejects.toThrow(Refusal);
    const assignmentId = await forOne(world.ana);
    expect((await nextSteps(ana)).main?.assignmentId).toBe(assignmentId);
    expect(
      (await coupleHead(world.coach, world.couple.coupleId)).partners.map(({ leftAt }) => leftAt),
    ).toEqual([null, world.coach.at]);
  });

  test("finds no reader but the counselor beside any box, and nothing of the other at home", async () => {
    const { ana } = await benLeaves();
    const { sheets } = await clientSheet(ana, await forOne(ana));

    const widest = sheets.flatMap(({ fields }) => fields.map((field) => field.widest));
    expect(widest.length).toBeGreaterThan(0);
    expect(widest).not.toContain("couple");
    expect(await homeOverview(ana)).toMatchObject({ spaces: [], fresh: [], asked: false, dayOffered: false });
  });

  test("puts nothing into what two people share", async () => {
    const { ana } = await benLeaves();

    await expect(
      addMarble(ana, {
        ...{ kind: "act" as const, line: "Words.", onDate: "2026-03-02" },
        submitKey: crypto.randomUUID(),
      }),
    ).rejects.toThrow(Refusal);
  });

  test("may stop alone, which closes the work", async () => {
    const { ana } = await benLeaves();

    await beginSeparation(ana, { atOnce: false });

    expect((await coupleHead(world.coach, world.couple.coupleId)).status).toBe("closed");
  });
});

describe("coming back", () => {
  test("is a new beginning: both are asked anew, and what was open is withdrawn", async () => {
    await benLeaves();

    await reopenCouple(world.coach, theCouple());

    for (const who of [await again(world.ana), await again(world.ben)])
      expect(who).toMatchObject({ left: false, alone: false, consent: "first" });
  });

  test("after an ending whoever goes on alone begins anew, and the other stays out", async () => {
    await separateCouple(world.coach, theCouple());
    await closeCouple(world.coach, theCouple());

    const { ana, ben } = await benLeaves();

    expect(ana).toMatchObject({ alone: true, consent: "first" });
    expect(ben).toMatchObject({ left: true });
  });
});

test("a couple may begin with one partner: nobody else is expected or invited", async () => {
  const { coupleId, invitations } = await createCouple(world.coach, {
    ...{ firstName: "Ivo", firstEmail: `ivo.${crypto.randomUUID()}@world.test` },
    ...{ secondName: "Kim", secondEmail: null, onePartner: true },
  });
  const [ivo] = invitations;
  const { accountId } = await acceptInvitation(
    { token: ivo?.token ?? "", name: "Ivo", password: "seven quiet lanterns" },
    world.coach.at,
  );
  const head = await coupleHead(world.coach, coupleId);
  const kim = head.partners[1].clientId;

  expect(head).toMatchObject({ status: "one_partner" });
  expect(accountId).toMatch(/^[\da-f-]{36}$/);
  await expect(
    invitePartner(world.coach, { clientId: kim, email: `kim.${crypto.randomUUID()}@world.test` }),
  ).rejects.toThrow(Refusal);
});

test("the invitation of whoever leaves is void, and that of whoever stays works", async () => {
  const { coupleId, invitations } = await createCouple(world.coach, {
    ...{ firstName: "Ivo", firstEmail: `ivo.${crypto.randomUUID()}@world.test` },
    ...{ secondName: "Kim", secondEmail: `kim.${crypto.randomUUID()}@world.test` },
  });
  const [ivo, kim] = invitations;

  await goOnAlone(world.coach, { coupleId, clientId: ivo?.clientId ?? "", atOnce: false });

  const join = (token = "") =>
    acceptInvitation({ token, name: "Somebody", password: "seven quiet lanterns" }, world.coach.at);
  await expect(join(kim?.token)).rejects.toThrow(Refusal);
  expect((await join(ivo?.token)).email).toMatch(/^ivo/);
});

test("only the couple's own counselor does it, for one of the two, once", async () => {
  const { ana, colleague, coach, otherCouple } = world;
  const asked = { ...theCouple(), clientId: ana.personId };

  await expect(goOnAlone(colleague, asked)).rejects.toThrow(NotFound);
  await expect(goOnAlone(coach, { ...asked, clientId: otherCouple.first.personId })).rejects.toThrow(
    NotFound,
  );
  const both = await Promise.allSettled([goOnAlone(coach, asked), goOnAlone(coach, asked)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await auditEventsOf(world, "couple.alone")).toHaveLength(1);
});

test("two at once, each for another partner: one goes on and one is refused", async () => {
  const both = await Promise.allSettled(
    [world.ana, world.ben].map(({ personId }) =>
      goOnAlone(world.coach, { ...theCouple(), clientId: personId }),
    ),
  );

  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const left = (await coupleHead(world.coach, world.couple.coupleId)).partners.filter(({ leftAt }) => leftAt);
  expect(left).toHaveLength(1);
  expect([await again(world.ana), await again(world.ben)].filter((who) => who.left)).toHaveLength(1);
});

test("whoever stays is asked after like anybody: without an exercise, after a session, when nothing comes", async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const booking = { coupleId: world.couple.coupleId, who: "both", day: "2026-03-05", time: "10:00" };
  await bookAppointments(world.coach, { ...booking, minutes: 50, rhythm: "once", times: 1 });
  for (const who of [world.ana, world.ben])
    await answerPulse(who, {
      ...{ weekOn: "2026-03-02", rely: 5, open: 5, hope: 5, ease: 5, trusted: 5 },
      ...{ line: null, submitKey: crypto.randomUUID() },
    });
  await benLeaves();
  const { attention } = await today(daysLater(world, 56).coach);

  const theirs = attention.items.filter(({ coupleId }) => coupleId === world.couple.coupleId);
  expect(theirs.map(({ kind, personName }) => [kind, personName])).toEqual([
    ["silent", "Ana"],
    ["unbooked", null],
    ["quiet", null],
  ]);
});

test("a signature of whoever stays goes on to count", async () => {
  const { ana } = await benLeaves();

  expect(ana.consent).toBe("given");
  expect((await consenting(ana)).consent).toBe("given");
});
