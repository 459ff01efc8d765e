/** What two people say together, changed with the system role under the conflict's lock: a wording belongs to both, and to neither's own rights. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflictSummaries } from "@/db/schema/cause-maps";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { type ConflictKey, keyFor, lockConflict, refuseUnlessSideBySide } from "@/lib/conflicts/records/lock";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { mayStep, wordingAfter } from "../rules";
import type { OwnView, ProposeSummary, SummaryId } from "../schema";
import { changed, knownWordings, moveWording, replaceHeld, replaceWording, setOwnView } from "./wordings";

const meanwhile =
  "There is a newer wording than the one on your page. Yours is still here: copy it if you want to keep it, then open the page again and read the new one first.";
const settled =
  "You have both said yes to this. If it no longer fits, suggest another wording, or say that you see it differently.";
const notNow = "You do not keep two views here at the moment. Open the page again to see what is there now.";

const { id, kind, state, submitKey } = conflictSummaries;

/** While both maps lie side by side. @throws NotFound, Refusal */
const underLock = <T>(
  tx: Tx,
  client: Client,
  conflictId: string,
  work: (system: Tx, key: ConflictKey) => Promise<T>,
): Promise<T> =>
  switchToSystem(tx, client.kind, "what is said together is written under one lock", async (system) => {
    const key = keyFor(client, conflictId);
    refuseUnlessSideBySide(await lockConflict(system, key), client.personId);
    return work(system, key);
  });

/** @returns false when this form was sent before; @throws Refusal for a newer one that was not read */
export const proposeWording = (tx: Tx, client: Client, input: ProposeSummary): Promise<boolean> =>
  underLock(tx, client, input.conflictId, async (system, key) => {
    const [twice] = await knownWordings(system, key, client, eq(submitKey, input.submitKey));
    if (twice) return false;
    const [current] = await knownWordings(system, key, client, eq(state, "proposed"));
    if ((current?.id ?? null) !== input.base) throw new Refusal(meanwhile);
    if (current) await replaceWording(system, key, client, current);
    await replaceHeld(system, key, "proposed");
    await insertOnly(system, conflictSummaries, {
      ...key,
      kind: "words",
      words: input.words,
      clientId: client.personId,
      state: "proposed",
      submitKey: input.submitKey,
    });
    return true;
  });

/** @returns false when it was confirmed before; @throws NotFound; Refusal when it has changed */
export const confirmWording = (
  tx: Tx,
  client: Client,
  { conflictId, summaryId }: SummaryId,
): Promise<boolean> =>
  underLock(tx, client, conflictId, async (system, key) => {
    const wording = firstOrNotFound(await knownWordings(system, key, client, eq(id, summaryId)));
    if (!mayStep("confirm", wording.clientId === client.personId)) throw new Refusal(changed);
    if (wording.state === "standing") return false;
    const [earlier] = await knownWordings(system, key, client, eq(state, "standing"));
    if (wordingAfter(wording.state, "confirm") && earlier) {
      await replaceWording(system, key, client, earlier);
    }
    await replaceHeld(system, key, "standing");
    await moveWording(system, key, wording, "confirm", client.at);
    return true;
  });

/** @returns false when it is off the table already; @throws NotFound; Refusal once both have said yes */
export const takeBackWording = (
  tx: Tx,
  client: Client,
  { conflictId, summaryId }: SummaryId,
): Promise<boolean> =>
  underLock(tx, client, conflictId, async (system, key) => {
    const wording = firstOrNotFound(await knownWordings(system, key, client, eq(id, summaryId)));
    if (!mayStep("take_back", wording.clientId === client.personId)) throw new Refusal(changed);
    if (wording.state === "standing") throw new Refusal(settled);
    if (wording.state !== "proposed") return false;
    await moveWording(system, key, wording, "take_back", client.at);
    return true;
  });

/** Replaces whatever is proposed or settled by "we see it differently", with one's own view if there is one. */
export const settleAsDifferent = (tx: Tx, client: Client, { conflictId, words }: OwnView): Promise<boolean> =>
  underLock(tx, client, conflictId, async (system, key) => {
    const [earlier] = await knownWordings(system, key, client, eq(state, "standing"));
    for (const proposed of await knownWordings(system, key, client, eq(state, "proposed"))) {
      await replaceWording(system, key, client, proposed);
    }
    await replaceHeld(system, key, "proposed");
    const isDifferent = earlier?.kind === "differently";
    if (!isDifferent) {
      if (earlier) await replaceWording(system, key, client, earlier);
      await replaceHeld(system, key, "standing");
      await insertOnly(system, conflictSummaries, {
        ...key,
        kind: "differently",
        clientId: client.personId,
        state: "standing",
        submitKey: randomUUID(),
        settledAt: client.at,
      });
    }
    if (words || !isDifferent) await setOwnView(system, key, client, words);
    return true;
  });

/** @throws NotFound; Refusal when something else is settled */
export const writeOwnView = (tx: Tx, client: Client, { conflictId, words }: OwnView): Promise<boolean> =>
  underLock(tx, client, conflictId, async (system, key) => {
    const isDifferent = and(eq(state, "standing"), eq(kind, "differently"));
    const [different] = await knownWordings(system, key, client, isDifferent);
    if (!different) throw new Refusal(notNow);
    await setOwnView(system, key, client, words);
    return true;
  });
