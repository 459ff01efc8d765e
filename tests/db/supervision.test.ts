// Promise: a supervisor reads a couple while everybody who takes part agrees, and no longer; only what is open to both; nothing they do changes anything; each partner reads that it was opened, and nobody who said no.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor, asSupervisor } from "@/db/access";
import { couples } from "@/db/schema/couples";
import { supervisedCouples, supervisedRecord } from "@/lib/caseload/supervision/queries";
import { type SupervisedPart, supervisedParts } from "@/lib/caseload/supervision/types";
import { makeCommitment } from "@/lib/commitments/commands";
import { goOnAlone, pauseCouple, reopenCouple, separateCouple } from "@/lib/endings/commands";
import { type Client, signedInAs } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { nameCover } from "@/lib/practice/covers/commands";
import { myOpenings } from "@/lib/practice/openings/queries";
import { chooseRole, handOverCouple, removeCoach } from "@/lib/practice/people/commands";
import { practicePeople } from "@/lib/practice/people/queries";
import { endSupervision } from "@/lib/practice/supervision/commands";
import { coupleSupervision, mySupervision } from "@/lib/practice/supervision/queries";
import { saveNote } from "@/lib/root-causes/commands";
import { addHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { answerAlone } from "@/lib/safety/check/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { signedByBoth } from "@/tests/factories/agreements";
import { sideBySide } from "@/tests/factories/conflicts";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { addSupervisor, inSupervision, named, says } from "@/tests/factories/supervision";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const wednesday = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(wednesday);
});

type Nadia = Awaited<ReturnType<typeof inSupervision>>;
const reads = async ({ nextPage }: Nadia, part: SupervisedPart = "overview") =>
  JSON.stringify(await supervisedRecord(await nextPage(), { coupleId: world.couple.coupleId, part }));
const isOpen = async () => (await coupleSupervision(world.coach, world.couple)).now?.isOpen;
const expectClosed = async (nadia: Nadia) => {
  const supervisor = await nadia.nextPage();
  expect(await supervisedCouples(supervisor)).toEqual([]);
  await expect(reads(nadia)).rejects.toBeInstanceOf(NotFound);
  expect(await isOpen()).not.toBe(true);
};

describe("while everybody agrees", () => {
  test("naming alone opens nothing, nor does one yes", async () => {
    const nadia = await addSupervisor(world);
    await named(world.coach, world.couple.coupleId, nadia.supervisorId);
    await expectClosed(nadia);
    await says(world.ana, "yes");
    await expectClosed(nadia);
    await says(world.ben, "no");
    await expectClosed(nadia);
    await says(world.ben, "yes");

    expect(await reads(nadia)).toContain("Ana");
    expect((await supervisedCouples(await nadia.nextPage())).map(({ names }) => names)).toEqual([
      ["Ana", "Ben"],
    ]);
    expect(await isOpen()).toBe(true);
  });

  test.each(["ana", "ben"] as const)("%s takes it back: closed with the next page", async (who) => {
    const nadia = await inSupervision(world);
    await reads(nadia);
    await says(world[who], "no");

    await expectClosed(nadia);
  });

  test("what one has said is on no page of the other, and not their counselor's to know", async () => {
    const nadia = await addSupervisor(world);
    await named(world.coach, world.couple.coupleId, nadia.supervisorId);
    const seen = async (who: Client) => JSON.stringify(await mySupervision(who));
    const before = [
      await seen(world.ben),
      JSON.stringify(await coupleSupervision(world.coach, world.couple)),
    ];
    for (const answer of ["yes", "no"] as const) {
      await says(world.ana, answer);
      expect([
        await seen(world.ben),
        JSON.stringify(await coupleSupervision(world.coach, world.couple)),
      ]).toEqual(before);
    }
  });

  test.each([
    [
      "another is named",
      async () => {
        const other = await addSupervisor(world, "Otto");
        await named(world.coach, world.couple.coupleId, other.supervisorId);
      },
    ],
    ["it is ended", () => endSupervision(world.coach, world.couple)],
    [
      "they are no longer a supervisor",
      (id: string) => chooseRole(world.coach, { coachId: id, role: "colleague" }),
    ],
    ["they are removed", (id: string) => removeCoach(world.coach, { coachId: id })],
    [
      "the couple is handed over",
      () =>
        handOverCouple(world.coach, {
          coupleId: world.couple.coupleId,
          toCoachId: world.colleague.personId,
        }),
    ],
    [
      "their work is ending",
      () => separateCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: false }),
    ],
  ] as [string, (id: string) => Promise<unknown>][])("closed as soon as %s", async (_, deed) => {
    const nadia = await inSupervision(world);
    await reads(nadia);
    const id = { coupleId: world.couple.coupleId, part: "overview" as const };
    await deed(nadia.supervisorId);
    const anyone = await signedInAs(nadia.loginId, wednesday);

    if (anyone?.kind === "supervisor") {
      await expect(supervisedRecord(anyone, id)).rejects.toBeInstanceOf(NotFound);
      expect(await supervisedCouples(anyone)).toEqual([]);
    } else expect(anyone === null || anyone.kind === "coach").toBe(true);
  });

  test("opened again, they are asked again; paused, it goes on", async () => {
    const nadia = await inSupervision(world);
    await pauseCouple(world.coach, { coupleId: world.couple.coupleId });
    expect(await reads(nadia)).toContain("Ben");
    await separateCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: false });
    await reopenCouple(world.coach, { coupleId: world.couple.coupleId });

    await expectClosed(nadia);
    expect(await mySupervision(world.ana)).toBeNull();
  });

  test("with one partner alone, theirs is the only yes, and nothing of the other’s is read", async () => {
    const nadia = await inSupervision(world);
    const assignmentId = await mapOfCauses(world);
    for (const who of [world.ana, world.ben])
      await handIn(who, assignmentId, { not_clear: `zz-${who.name}` });
    for (const who of [world.ana, world.ben]) {
      await answerPulse(who, {
        ...{ weekOn: "2026-03-02", rely: 7, open: 6, hope: 5, ease: 1, trusted: 3, line: "" },
        submitKey: randomUUID(),
      });
      await makeCommitment(who, {
        ...{ words: `zz-${who.name}`, toWhom: "partner", startsOn: "2026-03-05" },
        ...{ repeat: "once", times: 1, confidence: null, submitKey: randomUUID() },
      });
    }
    await says(world.ben, "no");
    await goOnAlone(world.coach, {
      coupleId: world.couple.coupleId,
      atOnce: false,
      clientId: world.ana.personId,
    });

    for (const part of supervisedParts) {
      const text = await reads(nadia, part);
      expect(text).not.toMatch(/Ben|zz-Ben/);
      expect(text).toContain("Ana");
    }
    const supervisor = await nadia.nextPage();
    const rowsOf = (table: string, column: string, { personId }: Client) =>
      asSupervisor(supervisor, (tx) =>
        tx.execute(sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${personId}`),
      );
    for (const table of ["answers", "assignment_partners", "clients", "commitments", "pulses", "responses"]) {
      const column = table === "clients" ? "id" : "client_id";
      expect([...(await rowsOf(table, column, world.ana))].length, table).toBeGreaterThan(0);
      expect([...(await rowsOf(table, column, world.ben))], table).toEqual([]);
    }
    const opens = ({ practiceId, coupleId, personId }: Client) =>
      asSupervisor(supervisor, (tx) =>
        tx.execute(sql`
          insert into openings (practice_id, couple_id, client_id, reader_id, reader_name, part, on_day, shown_from)
          values (${practiceId}, ${coupleId}, ${personId}, ${supervisor.personId}, 'Nadia', 'supervision', '2026-02-02', '2026-02-09')`),
      );
    await opens(world.ana);
    await expect(opens(world.ben)).rejects.toMatchObject({ code: "42501" });
    await says(world.ana, "no");
    await expectClosed(nadia);
  });
});

describe("what is read", () => {
  test("what is open to both, and nothing that was told to their counselor alone", async () => {
    const nadia = await inSupervision(world);
    const id = await mapOfCauses(world);
    for (const [who, name] of [
      [world.ana, "ana"],
      [world.ben, "ben"],
    ] as const) {
      const answers = {
        not_clear: `open to both, ${name}`,
        left_out: `zz alone ${name}`,
        my_part: `zz part ${name}`,
      };
      await handIn(who, id, answers, { audiences: { my_part: "coach" } });
      await answerPulse(who, {
        ...{ weekOn: "2026-03-02", rely: 7, open: 6, hope: 5, ease: 1, trusted: 3 },
        ...{ line: `zz line ${name}`, submitKey: randomUUID() },
      });
    }
    await signedByBoth(world, "We eat together on Sundays.");
    await sideBySide(world, { triggers: "zz trigger" });
    await saveNote(world.coach, {
      ...{ coupleId: world.couple.coupleId, baseRevision: 0, turns: [], causes: [] },
      ...{ patterns: "zz formulation", conflictIds: [] },
    });
    await addHypothesis(world.coach, { coupleId: world.couple.coupleId, words: "zz hypothesis" });
    await answerQuietly(world.ben, { signs: ["fear"], words: "zz in private", inPerson: false });
    await answerAlone(world.ana, { yes: ["weapons"], no: [], words: "zz answered alone", inPerson: false });

    const all = await Promise.all(supervisedParts.map((part) => reads(nadia, part)));
    for (const text of all) expect(text).not.toMatch(/zz |ease|hold|held|concern/);
    expect(all.join()).toContain("We eat together on Sundays.");
    expect(all.join()).toContain("open to both, ana");
    expect(all.join()).toContain("open to both, ben");
    expect(JSON.parse(all[3] ?? "").partners[0].weeks[0]).toMatchObject({ rely: 7, trusted: 3 });
  });

  test("the role has no right to anything else: not to private tables, not to labels, not to change a row", async () => {
    const nadia = await inSupervision(world);
    const supervisor = await nadia.nextPage();
    for (const statement of [
      sql`select 1 from private_words`,
      sql`select 1 from pulse_notes`,
      sql`select 1 from safety_concerns`,
      sql`select 1 from intakes`,
      sql`select 1 from private_notes`,
      sql`select 1 from doubts`,
      sql`select 1 from supervision_consents`,
      sql`select 1 from client_accounts`,
      sql`select label from couples`,
      sql`update couples set status = 'closed'`,
      sql`delete from pulses`,
    ])
      await expect(asSupervisor(supervisor, (tx) => tx.execute(statement))).rejects.toMatchObject({
        code: "42501",
      });
  });

  test("as themselves they may only read, whichever command forgets to ask", async () => {
    const supervisor = await (await inSupervision(world)).nextPage();

    await expect(
      asActor(supervisor, (tx) => tx.update(couples).set({ label: "mine" })),
    ).rejects.toMatchObject({ code: "25006" });
  });
});

test("each partner reads in which week, as supervisor, once it is over", async () => {
  const nadia = await inSupervision(world);
  await reads(nadia);
  await reads(nadia, "work");

  for (const who of [world.ana, world.ben])
    expect(await myOpenings(who)).toEqual([
      { readerName: "Nadia", stoodIn: false, part: "supervision", onDay: "2026-03-02" },
    ]);
  expect(await myOpenings(world.otherCouple.first)).toEqual([]);
});

describe("who is a supervisor", () => {
  test("somebody with couples, or who stands in, is refused first; nobody hands them a couple", async () => {
    const { colleague, coach } = world;
    await expect(
      chooseRole(coach, { coachId: colleague.personId, role: "supervisor" }),
    ).rejects.toBeInstanceOf(Refusal);
    const nadia = await addSupervisor(world);
    await expect(
      handOverCouple(coach, { coupleId: world.couple.coupleId, toCoachId: nadia.supervisorId }),
    ).rejects.toBeInstanceOf(NotFound);
    const days = { fromOn: "2026-03-04", toOn: "2026-03-10" };
    await expect(
      nameCover(coach, { coachId: coach.personId, coverId: nadia.supervisorId, ...days }),
    ).rejects.toBeInstanceOf(NotFound);
    const { others } = await practicePeople(coach);
    expect(others.find(({ coachId }) => coachId === nadia.supervisorId)).toMatchObject({
      isSupervisor: true,
      isOwner: false,
    });
    expect(await stored(sql`select 1 from coaches where is_supervisor and is_owner`)).toEqual([]);
  });
});
