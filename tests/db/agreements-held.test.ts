// Promise: a change that is held from a partner leaves no gap in what they count, and goes with the agreement when they let go of it.
import { expect, test } from "vitest";
import { takeProposalBack, withdrawAgreement } from "@/lib/agreements/commands";
import { agreement } from "@/lib/agreements/queries";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { myTimeline } from "@/lib/timeline/queries";
import { changed, proposed, sign, signedByBoth } from "@/tests/factories/agreements";
import { makeWorld } from "@/tests/factories/world";

async function heldChange() {
  const world = await makeWorld();
  const agreementId = await signedByBoth(world);
  await raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });
  await changed(world.ana, agreementId, 1, "Ana rings first.");
  return { ...world, agreementId };
}

test("the partner's own change is the second that their timeline names", async () => {
  const { ben, agreementId } = await heldChange();
  await changed(ben, agreementId, 1, "Ben rings first.");
  const keys = (await myTimeline(ben)).entries.map(({ key }) => key);
  expect(keys).toContain(`agreement_proposed.${agreementId}.2`);
  expect(keys).not.toContain(`agreement_proposed.${agreementId}.3`);
});

test("its author no longer finds it on the table once the other has let go of the agreement", async () => {
  const { ana, ben, agreementId } = await heldChange();
  expect((await agreement(ana, { agreementId })).agreement.proposal).not.toBeNull();
  await withdrawAgreement(ben, { agreementId });
  expect((await agreement(ana, { agreementId })).agreement.proposal).toBeNull();
});

/** On the table for both, then changed by Ana while changes are held: the earlier words go on for Ben. */
async function heldOverProposal() {
  const world = await makeWorld();
  const agreementId = await proposed(world.ana);
  await sign(world.ana, agreementId);
  await raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });
  await changed(world.ana, agreementId, 1, "Ana rings first.");
  return { ...world, agreementId };
}

test("after a held change the counselor and its author can suggest another, from the newest words", async () => {
  const { ana, coach, agreementId } = await heldOverProposal();
  const openForAna = async () => (await agreement(ana, { agreementId })).agreement.proposal;

  await changed(ana, agreementId, (await openForAna())?.version ?? 0, "Ana rings at six.");
  expect((await openForAna())?.words.items[0]?.words).toBe("Ana rings at six.");

  await changed(coach, agreementId, 3, "Both ring.");
  expect((await openForAna())?.words.items[0]?.words).toBe("Both ring.");
});

test("its author takes a held change back also when the other has signed the earlier words", async () => {
  const { ana, ben, agreementId } = await heldOverProposal();
  expect((await sign(ben, agreementId)).isActive).toBe(true);
  const { proposal } = (await agreement(ana, { agreementId })).agreement;

  await takeProposalBack(ana, { agreementId, version: proposal?.version ?? 0 });

  expect((await agreement(ana, { agreementId })).agreement.proposal).toBeNull();
  expect((await agreement(ben, { agreementId })).agreement.active).not.toBeNull();
});

test("on its author’s yes, both see also what the other has signed meanwhile", async () => {
  const { ana, ben, coach, couple, agreementId } = await heldOverProposal();
  await sign(ben, agreementId);
  for (const { concernId } of (await safetyConcerns(coach, couple)).open)
    await settleConcern(coach, { concernId, reason: "talked" });
  await askAgain(coach, { coupleId: couple.coupleId, clientId: ana.personId });

  for (const { questionId } of await openQuestions(ana))
    await answerAgain(ana, { questionId, answer: "yes" });

  for (const who of [ana, ben]) {
    const { proposal, active } = (await agreement(who, { agreementId })).agreement;
    expect(proposal?.words.items[0]?.words).toBe("Ana rings first.");
    expect(active).not.toBeNull();
  }
});
