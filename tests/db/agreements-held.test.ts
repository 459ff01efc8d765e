// Promise: a change that is held from a partner leaves no gap in what they count, and goes with the agreement when they let go of it.
import { expect, test } from "vitest";
import { withdrawAgreement } from "@/lib/agreements/commands";
import { agreement } from "@/lib/agreements/queries";
import { raiseConcern } from "@/lib/safety/commands";
import { myTimeline } from "@/lib/timeline/queries";
import { changed, signedByBoth } from "@/tests/factories/agreements";
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
