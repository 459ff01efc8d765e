import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { DataError } from "@/db/errors";
import { asSystem } from "@/db/system";
import {
  endAgreement,
  lookAgain,
  proposeAgreement,
  takeProposalBack,
  withdrawAgreement,
} from "@/lib/agreements/commands";
import { agreement, clientAgreements, coupleAgreements } from "@/lib/agreements/queries";
import { createAgreementFromAnswer } from "@/lib/agreements/records/propose";
import { endAgreements } from "@/lib/agreements/records/versions";
import { signAgreement, takeSignatureBack } from "@/lib/agreements/signatures/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { trustPicture } from "@/lib/trust/queries";
import {
  aLine,
  changed,
  inDays,
  proposed,
  sign,
  signedByBoth,
  versionsOf,
} from "@/tests/factories/agreements";
import { answered } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const states = async (id: string) => (await versionsOf(id)).map(({ state }) => state);
const seenBy = async (who: World["ana"], id: string) => (await agreement(who, { agreementId: id })).agreement;
const marks = (id: string) =>
  stored<{ kind: string; text: string; audience: string }>(sql`
    select kind, text, audience from chart_events e where couple_id = ${id} and kind::text like 'agreement%' order by created_at`);

describe("signing", () => {
  test("two names under the same words, and only then does it stand; neither sees the other's name before", async () => {
    const own = await makeWorld();
    const id = await proposed(own.ana);
    expect((await seenBy(own.ben, id)).proposal).toMatchObject({
      status: "proposed",
      signers: [],
      mine: false,
    });
    const before = JSON.stringify(await clientAgreements(own.ben));
    expect(await sign(own.ana, id)).toEqual({ isActive: false });
    expect(JSON.stringify(await clientAgreements(own.ben))).toBe(before);
    expect((await seenBy(own.ana, id)).proposal).toMatchObject({ status: "signed", signers: ["Ana"] });
    expect(await marks(own.couple.coupleId)).toEqual([]);
    expect(await sign(own.ana, id)).toEqual({ isActive: false });
    expect(await sign(own.ben, id)).toEqual({ isActive: true });
    expect(await sign(own.ana, id)).toEqual({ isActive: true });
    for (const who of [own.ana, own.ben]) {
      expect((await seenBy(who, id)).active).toMatchObject({ status: "active", signers: ["Ana", "Ben"] });
      expect((await trustPicture(who)).events).toHaveLength(1);
    }
    expect(await marks(own.couple.coupleId)).toEqual([
      { kind: "agreement_signed", text: "How we disagree", audience: "couple" },
    ]);
    expect((await auditEventsOf(own, "agreement.sign")).map(({ actor_id }) => actor_id)).toEqual([
      own.ana.personId,
      own.ben.personId,
    ]);
  });

  test("a changed word needs both again, and what was signed stands until then", async () => {
    const own = await makeWorld();
    const id = await signedByBoth(own);
    expect(await changed(own.ben, id, 1, "We stop when one of us says stop.")).toEqual({ version: 2 });
    expect(await seenBy(own.ana, id)).toMatchObject({
      active: { version: 1 },
      proposal: { version: 2, signers: [], proposedBy: "Ben" },
    });
    await sign(own.ana, id, 2);
    expect(await states(id)).toEqual(["active", "proposed"]);
    await sign(own.ben, id, 2);
    expect(await states(id)).toEqual(["revised", "active"]);
    expect((await marks(own.couple.coupleId)).map(({ kind }) => kind).sort()).toEqual([
      "agreement_changed",
      "agreement_signed",
    ]);
    await expect(sign(own.ana, id, 1)).rejects.toThrow(/words have changed/);
  });

  test("a name given to other words counts for nothing", async () => {
    const id = await proposed(world.ana);
    await sign(world.ana, id);
    await changed(world.ben, id, 1, "Other words.");
    await expect(sign(world.ana, id, 1)).rejects.toThrow(/words have changed/);
    await sign(world.ben, id, 2);
    expect(await states(id)).toEqual(["revised", "proposed"]);
    const [first] = await versionsOf(id);
    await expect(
      signAgreement(world.ana, { agreementId: id, version: 2, hash: first?.hash ?? "" }),
    ).rejects.toThrow(/words have changed/);
    expect(await sign(world.ana, id, 2)).toEqual({ isActive: true });
  });

  test("the database itself refuses another's name, other words, and any change of words", async () => {
    const id = await proposed(world.ana);
    const [version] = await versionsOf(id);
    const insert = (clientId: string, hash: string) =>
      asActor(world.ben, (tx) =>
        tx.execute(sql`
          insert into agreement_signatures (practice_id, couple_id, agreement_id, version, client_id, hash, signed_at)
          values (${world.practiceId}, ${world.couple.coupleId}, ${id}, 1, ${clientId}, ${hash}, now())`),
      );
    await expect(insert(world.ana.personId, version?.hash ?? "")).rejects.toThrow(DataError);
    await expect(insert(world.ben.personId, "f".repeat(64))).rejects.toMatchObject({
      constraint: "agreement_signatures_these_words",
    });
    for (const who of [world.ana, world.coach]) {
      for (const change of [
        sql`words = '{}'`,
        sql`state = 'active', signed_at = now()`,
        sql`review_on = '2030-01-01'`,
      ]) {
        await expect(
          asActor(who, (tx) =>
            tx.execute(sql`update agreement_versions set ${change} where agreement_id = ${id}`),
          ),
        ).rejects.toThrow(DataError);
      }
    }
    await stored(
      sql`update agreement_versions set words = '{"title":"x","items":[]}' where agreement_id = ${id}`,
    );
    await expect(sign(world.ana, id)).rejects.toThrow(/not those of their hash/);
  });

  test("taking one's name back leaves no trace for the other, until it stands", async () => {
    const id = await proposed(world.coach, "From Ruth", { coupleId: world.couple.coupleId });
    await sign(world.ana, id);
    await takeSignatureBack(world.ana, { agreementId: id, version: 1 });
    await takeSignatureBack(world.ana, { agreementId: id, version: 1 });
    await sign(world.ben, id);
    expect(await states(id)).toEqual(["proposed"]);
    await sign(world.ana, id);
    await expect(takeSignatureBack(world.ana, { agreementId: id, version: 1 })).rejects.toThrow(
      /it is in force/,
    );
    expect(
      (await auditEventsOf(world, "agreement.take_signature_back")).every(({ scope }) => scope === "person"),
    ).toBe(true);
  });

  test("a name is taken back once for each wording, so that signing is no way to ask whether the other has", async () => {
    const own = await makeWorld();
    const id = await proposed(own.ana);
    const back = (version: number) => takeSignatureBack(own.ben, { agreementId: id, version });
    await sign(own.ben, id);
    await back(1);
    await sign(own.ben, id);

    await expect(back(1)).rejects.toThrow(/this time it stays/);

    const seen = async () => (await clientAgreements(own.ben)).proposed[0]?.proposal;
    expect(await seen()).toMatchObject({ status: "signed", takenBack: true });
    await changed(own.ben, id, 1, "Other words.");
    expect(await seen()).toMatchObject({ status: "proposed", takenBack: false });
    await sign(own.ben, id, 2);
    await back(2);
    expect((await clientAgreements(own.ana)).proposed[0]?.proposal).toMatchObject({ takenBack: false });
  });

  test("a name under words is not its owner's to delete", async () => {
    const id = await proposed(world.ana);
    await sign(world.ben, id);

    const deleted = asActor(world.ben, (tx) => tx.execute(sql`delete from agreement_signatures`));

    await expect(deleted).rejects.toThrow(/42501/);
  });
});

describe("letting go", () => {
  test("either, at once, with everything proposed for it; who it was is kept nowhere but in the private trail", async () => {
    const own = await makeWorld();
    const id = await signedByBoth(own);
    await changed(own.ana, id, 1, "Newer.");
    await withdrawAgreement(own.ben, { agreementId: id });
    await withdrawAgreement(own.ana, { agreementId: id });
    expect(await states(id)).toEqual(["withdrawn", "withdrawn"]);
    const [hers, his] = await Promise.all([clientAgreements(own.ana), clientAgreements(own.ben)]);
    expect(hers.past.map(({ versions }) => versions.map(({ status }) => status))).toEqual([
      ["ended", "ended"],
    ]);
    expect(hers.past[0]?.versions.map(({ closedAt }) => closedAt)).toEqual(
      his.past[0]?.versions.map(({ closedAt }) => closedAt),
    );
    expect(
      (await coupleAgreements(own.coach, { coupleId: own.couple.coupleId })).past[0]?.versions[0]?.status,
    ).toBe("withdrawn");
    const lines = await auditEventsOf(own, "agreement.withdraw");
    expect(lines).toMatchObject([{ actor_id: own.ben.personId, scope: "person", fields: [] }]);
    await expect(changed(own.ana, id, 1, "Again")).rejects.toThrow(/has ended/);
    await expect(sign(own.ana, id, 2)).rejects.toThrow(/no longer proposed/);
    await expect(
      lookAgain(own.ana, { agreementId: id, version: 1, reviewOn: inDays(own.ana, 9) }),
    ).rejects.toThrow(Refusal);
  });

  test("a proposal is its author's to take back, and then it is gone for the other", async () => {
    const id = await proposed(world.ana);
    await expect(takeProposalBack(world.ben, { agreementId: id, version: 1 })).rejects.toThrow(NotFound);
    await expect(takeProposalBack(world.coach, { agreementId: id, version: 1 })).rejects.toThrow(NotFound);
    await expect(withdrawAgreement(world.ben, { agreementId: id })).rejects.toThrow(Refusal);
    await takeProposalBack(world.ana, { agreementId: id, version: 1 });
    await takeProposalBack(world.ana, { agreementId: id, version: 1 });
    await expect(seenBy(world.ben, id)).rejects.toThrow(NotFound);
    expect((await seenBy(world.ana, id)).proposal).toBeNull();
    expect(await states(id)).toEqual(["withdrawn"]);
  });

  test("taking a change back leaves what stands", async () => {
    const id = await signedByBoth(world);
    await changed(world.ben, id, 1, "Newer.");
    await takeProposalBack(world.ben, { agreementId: id, version: 2 });
    expect(await states(id)).toEqual(["active", "withdrawn"]);
    expect(await changed(world.ana, id, 1, "Newest.")).toEqual({ version: 3 });
  });

  test("the counselor ends what stands; another's counselor does not find it", async () => {
    const id = await signedByBoth(world);
    for (const who of [world.colleague, world.stranger]) {
      await expect(endAgreement(who, { agreementId: id })).rejects.toThrow(NotFound);
    }
    // Neither in the other's place, even past the compiler.
    await expect(endAgreement(world.ana as never, { agreementId: id })).rejects.toThrow(NotFound);
    await expect(withdrawAgreement(world.coach as never, { agreementId: id })).rejects.toThrow(NotFound);
    await endAgreement(world.coach, { agreementId: id });
    await endAgreement(world.coach, { agreementId: id });
    expect(await states(id)).toEqual(["ended"]);
    expect((await seenBy(world.ana, id)).versions[0]?.status).toBe("ended");
  });

  test("when the two part, everything ends and nothing new begins", async () => {
    const own = await makeWorld();
    const id = await signedByBoth(own);
    const open = await proposed(own.ben);
    await asSystem("a test parts them", async (tx) => {
      await tx.execute(sql`update couples set status = 'separating' where id = ${own.couple.coupleId}`);
      await endAgreements(tx, { practiceId: own.practiceId, coupleId: own.couple.coupleId }, own.coach.at);
    });
    expect([await states(id), await states(open)]).toEqual([["ended"], ["ended"]]);
    await expect(proposed(own.ana)).rejects.toThrow(/Nothing new/);
    await expect(sign(own.ana, open)).rejects.toThrow(Refusal);
    expect((await seenBy(own.ana, id)).versions[0]?.words.items[0]?.words).toMatch(/pause/);
    const made = await asActor(own.ana, (tx) =>
      createAgreementFromAnswer(tx, own.ana, {
        kind: "boundary",
        title: "x",
        items: [aLine("x")],
        reviewOn: null,
        source: { responseId: randomUUID(), item: "1" },
      }),
    );
    expect(made).toBeNull();
  });
});

describe("looking at it again", () => {
  test("comes with the day, and no word changes", async () => {
    const id = await signedByBoth(world);
    const later = actorAt(world.ana, new Date(world.ana.at.getTime() + 29 * 86_400_000));
    expect((await seenBy(later, id)).active?.status).toBe("due_review");
    await lookAgain(later, { agreementId: id, version: 1, reviewOn: inDays(later, 56) });
    expect((await seenBy(later, id)).active?.status).toBe("active");
    expect(await states(id)).toEqual(["active"]);
    for (const days of [-1, 0, 200]) {
      await expect(
        lookAgain(world.ben, { agreementId: id, version: 1, reviewOn: inDays(world.ben, days) }),
      ).rejects.toThrow(FieldErrors);
    }
  });
});

describe("proposing", () => {
  test("pressed twice it is one, from a form and from an exercise", async () => {
    const submitKey = randomUUID();
    const ids = await Promise.all([1, 2, 3].map(() => proposed(world.ana, "Once.", { submitKey })));
    expect(new Set(ids).size).toBe(1);
    const source = { responseId: await answered(world, world.ben), item: "our_lines.0" };
    const yielded = () =>
      asActor(world.ben, (tx) =>
        createAgreementFromAnswer(tx, world.ben, {
          kind: "boundary",
          title: "Our boundaries",
          items: [aLine("We knock.")],
          reviewOn: "2020-01-01",
          source,
        }),
      );
    const [first, second] = await Promise.all([yielded(), yielded()]);
    expect(first).toEqual(second);
    expect((await seenBy(world.ana, first?.agreementId ?? "")).proposal).toMatchObject({
      reviewOn: inDays(world.ben, 28),
      proposedBy: "Ben",
    });
  });

  test("the same words, older words, a stranger as owner, and a day too far are given back", async () => {
    const id = await proposed(world.ana);
    await expect(changed(world.ben, id, 1, "We stop when one of us says pause.")).rejects.toThrow(
      /same as before/,
    );
    await changed(world.ben, id, 1, "Other.");
    await expect(changed(world.ana, id, 1, "Mine.")).rejects.toThrow(/newer words/);
    const items = [aLine("x", { owner: world.otherCouple.first.personId })];
    await expect(proposed(world.ana, "x", { items })).rejects.toThrow(FieldErrors);
    await expect(proposed(world.ana, "x", { reviewOn: inDays(world.ana, 400) })).rejects.toThrow(FieldErrors);
  });

  test("another couple's is not there, for clients and counselors", async () => {
    const id = await proposed(world.ana);
    for (const who of [world.otherCouple.first, world.colleagues.first, world.strangers.first]) {
      await expect(seenBy(who, id)).rejects.toThrow(NotFound);
      await expect(sign(who, id)).rejects.toThrow(NotFound);
      await expect(changed(who, id, 1, "x")).rejects.toThrow(NotFound);
    }
    const { coupleId } = world.couple;
    for (const who of [world.colleague, world.stranger]) {
      await expect(proposed(who, "x", { coupleId })).rejects.toThrow(NotFound);
      await expect(coupleAgreements(who, { coupleId })).rejects.toThrow(NotFound);
    }
    await expect(
      proposeAgreement(world.coach, {
        submitKey: randomUUID(),
        kind: "boundary",
        title: "x",
        items: [aLine("x")],
        reviewOn: inDays(world.coach, 9),
        draftId: null,
        coupleId: world.strangers.coupleId,
      }),
    ).rejects.toThrow(NotFound);
  });
});
