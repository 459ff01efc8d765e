/** Saying thank you: kept or sent, sent later, taken back. Nobody needs to answer, and nobody learns whether it was read. */
import "server-only";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { thanks } from "@/db/schema/thanks";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { createThanks, isCoupleEnding, myThankYou, thanksEvent, whileEnding } from "./records";
import { type ThanksStep, thanksMay, thanksState } from "./rules";
import type { GiveThanks, ThanksId } from "./schema";

const refusals: Record<ThanksStep, string> = {
  send: "This has been sent already, or was withdrawn. Write it anew if you would like to send it.",
  take_back: "There is nothing to withdraw: only you have this.",
  remove: "This has been sent. Withdraw it first; then you can remove it.",
};

/** The same form sent twice is one thank-you. @throws Refusal to send while the couple parts */
export const giveThanks = (client: Client, input: GiveThanks): Promise<{ thanksId: string }> =>
  asActor(client, (tx) => createThanks(tx, client, { ...input, source: null }));

async function take(
  client: Client,
  { thanksId }: ThanksId,
  step: ThanksStep,
  work: (tx: Tx) => Promise<unknown>,
) {
  await asActor(client, async (tx) => {
    const row = firstOrNotFound(
      await tx
        .select({ sentAt: thanks.sentAt, takenBackAt: thanks.takenBackAt })
        .from(thanks)
        .where(myThankYou(client, thanksId))
        .for("update"),
    );
    if (!thanksMay(thanksState(row), step)) throw new Refusal(refusals[step]);
    if (step === "send" && (await isCoupleEnding(tx))) throw new Refusal(whileEnding);
    await work(tx);
    await recordAuditEvent(tx, client, thanksEvent(step, thanksId, [], step !== "send"));
  });
}

/** Sends one that was kept. @throws NotFound for the partner's, Refusal when it was sent before or the couple parts */
export const sendThanks = (client: Client, input: ThanksId): Promise<void> =>
  take(client, input, "send", (tx) =>
    tx.update(thanks).set({ sentAt: client.at }).where(myThankYou(client, input.thanksId)),
  );

/** Hides it from now on; what has been read cannot be unread. @throws NotFound, Refusal */
export const takeThanksBack = (client: Client, input: ThanksId): Promise<void> =>
  take(client, input, "take_back", (tx) =>
    tx.update(thanks).set({ takenBackAt: client.at }).where(myThankYou(client, input.thanksId)),
  );

/** @throws NotFound, Refusal while it is with the partner */
export const removeThanks = (client: Client, input: ThanksId): Promise<void> =>
  take(client, input, "remove", (tx) => tx.delete(thanks).where(myThankYou(client, input.thanksId)));
