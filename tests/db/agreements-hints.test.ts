import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { DataError } from "@/db/errors";
import { keepBoundaryCard, putBoundaryCardAway } from "@/lib/agreements/cards/commands";
import { createCard } from "@/lib/agreements/cards/records/create";
import { dropAgreementDraft, keepAgreementDraft } from "@/lib/agreements/drafts/commands";
import { agreementDraft } from "@/lib/agreements/drafts/queries";
import { clientAgreements, coupleAgreements } from "@/lib/agreements/queries";
import { reviewSignal } from "@/lib/caseload/signals/commands";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { aLine, changed, proposed } from "@/tests/factories/agreements";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const hints = async (w = world) => (await coupleSignals(w.coach, w.couple)).signals;
const card = (more: object = {}) => ({
  submitKey: randomUUID(),
  cardId: null,
  title: "How I work",
  items: [{ key: "l1", words: "I need half an hour.", why: "", when: "", ifCrossed: "I go for a walk." }],
  reviewOn: null,
  audience: "self" as const,
  ...more,
});

describe("one-sided lines", () => {
  test("are pointed out to the counselor alone, once, and change nothing for the partners", async () => {
    const own = await makeWorld();
    const words = "I will show Ana my phone every evening.";
    const items = [aLine(words, { owner: own.ben.personId }), aLine("We knock.", { key: "l2" })];
    const id = await proposed(own.ana, "", { items });
    expect(await hints(own)).toMatchObject([
      { kind: "one_sided", about: "agreement", topic: "phone", personName: "Ben", words },
    ]);
    await changed(own.ana, id, 1, "Ben will show me his phone every evening.");
    await changed(own.ana, id, 2, "We knock.");
    expect(await hints(own)).toHaveLength(2);
    for (const who of [own.ana, own.ben]) {
      const seen = JSON.stringify(await clientAgreements(who));
      expect(seen).not.toMatch(/hint|topic/);
      await expect(asActor(who, (tx) => tx.execute(sql`select 1 from agreement_hints`))).rejects.toThrow(
        DataError,
      );
    }
    const deeds = ["agreement.propose", "agreement.propose_change"];
    const lines = await Promise.all(deeds.map((action) => auditEventsOf(own, action)));
    expect(lines.flat().every(({ fields }) => fields.length === 0)).toBe(true);
  });

  test("the counselor puts one away; another counselor does not find it", async () => {
    const own = await makeWorld();
    await proposed(own.ben, "", {
      items: [aLine("I won’t see my friends without Ben.", { owner: own.ana.personId })],
    });
    const signalId = (await hints(own))[0]?.signalId ?? "";
    const review = (who = own.coach, words: string | null = "His own wish.") =>
      reviewSignal(who, { signalId, kind: "one_sided", words });
    for (const who of [own.colleague, own.stranger]) await expect(review(who)).rejects.toThrow(NotFound);
    await review();
    await review(own.coach, "something else");

    const { signals, reviewed } = await coupleSignals(own.coach, own.couple);
    expect(signals).toEqual([]);
    expect(reviewed).toMatchObject([{ signalId, reviewedWords: "His own wish." }]);
    expect(await auditEventsOf(own, "signal.review")).toHaveLength(1);
    expect((await coupleAgreements(own.coach, own.couple)).openHints).toBe(0);
  });
});

describe("a card about oneself", () => {
  test("is its owner's alone until they open it, and gone at once when they put it away", async () => {
    const own = await makeWorld();
    const input = card();
    const [{ cardId }, again] = await Promise.all([
      keepBoundaryCard(own.ana, input),
      keepBoundaryCard(own.ana, input),
    ]);
    expect(again.cardId).toBe(cardId);
    const seen = async () => [
      (await clientAgreements(own.ana)).cards.mine.length,
      (await clientAgreements(own.ben)).cards.theirs.length,
      (await coupleAgreements(own.coach, { coupleId: own.couple.coupleId })).cards.length,
    ];
    expect(await seen()).toEqual([1, 0, 0]);
    await keepBoundaryCard(own.ana, card({ cardId, audience: "coach" }));
    expect(await seen()).toEqual([1, 0, 1]);
    await keepBoundaryCard(own.ana, card({ cardId, audience: "couple" }));
    expect(await seen()).toEqual([1, 1, 1]);
    for (const who of [own.ben, own.otherCouple.first]) {
      await expect(keepBoundaryCard(who, card({ cardId }))).rejects.toThrow(NotFound);
      await expect(putBoundaryCardAway(who, { cardId })).rejects.toThrow(NotFound);
    }
    await keepBoundaryCard(own.ana, card({ cardId, audience: "self" }));
    expect(await seen()).toEqual([1, 0, 0]);
    await putBoundaryCardAway(own.ana, { cardId });
    await putBoundaryCardAway(own.ana, { cardId });
    expect(await seen()).toEqual([0, 0, 0]);
    await expect(keepBoundaryCard(own.ana, card({ cardId }))).rejects.toThrow(NotFound);
    expect((await auditEventsOf(own, "boundary_card.keep")).map(({ scope }) => scope)).toEqual(["person"]);
  });

  test("is read for one-sided lines only where the counselor may read it", async () => {
    const own = await makeWorld();
    const items = [
      { key: "l1", words: "You must tell me where you are every hour.", why: "", when: "", ifCrossed: "" },
    ];
    const { cardId } = await keepBoundaryCard(own.ana, card({ items }));
    expect(await hints(own)).toEqual([]);
    await keepBoundaryCard(own.ana, card({ items, cardId, audience: "couple" }));
    expect(await hints(own)).toMatchObject([{ about: "card", topic: "whereabouts", personName: "Ben" }]);
  });

  test("opens to nobody new in parting, and an exercise's hand-in goes on", async () => {
    const own = await makeWorld();
    await stored(sql`update couples set status = 'separating' where id = ${own.couple.coupleId}`);
    await expect(keepBoundaryCard(own.ana, card({ audience: "couple" }))).rejects.toThrow(Refusal);
    await keepBoundaryCard(own.ana, card());
    const source = { responseId: randomUUID(), item: "card" };
    const words = { title: "x", items: [] };
    const made = asActor(own.ana, (tx) =>
      createCard(tx, own.ana, { words, reviewOn: null, audience: "couple", source }),
    );
    expect(await made).toBeNull();
  });
});

describe("a draft", () => {
  test("is its author's alone, kept as typed, and gone once proposed", async () => {
    const draftId = randomUUID();
    const kept = { draftId, agreementId: null, title: "half", items: { "0": { words: "We wi" } } };
    await keepAgreementDraft(world.ana, kept);
    await keepAgreementDraft(world.ana, { ...kept, title: "half more" });
    expect((await agreementDraft(world.ana, { draftId })).content).toMatchObject({ title: "half more" });
    expect((await clientAgreements(world.ana)).drafts).toMatchObject([{ draftId, title: "half more" }]);
    expect((await clientAgreements(world.ben)).drafts).toEqual([]);
    for (const who of [world.ben, world.otherCouple.first]) {
      await expect(agreementDraft(who, { draftId })).rejects.toThrow(NotFound);
    }
    await expect(
      asActor(world.coach, (tx) => tx.execute(sql`select 1 from agreement_drafts`)),
    ).rejects.toThrow(DataError);
    await expect(dropAgreementDraft(world.ben, { draftId })).rejects.toThrow(NotFound);
    await proposed(world.ana, "Done.", { draftId });
    expect((await clientAgreements(world.ana)).drafts).toEqual([]);
    await expect(keepAgreementDraft(world.ana, { ...kept, title: "x".repeat(50_000) })).rejects.toThrow(
      Refusal,
    );
    expect((await auditEventsOf(world, "agreement_draft.keep")).map(({ scope }) => scope)).toEqual([
      "person",
    ]);
  });
});
