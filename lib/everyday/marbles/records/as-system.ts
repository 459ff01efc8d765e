/**
 * What is done to a couple's jar, one step after the other inside a caller's transaction. Each record takes one step with the
 * system role: both partners fill one jar, so neither has a right of their own to change it.
 */
import "server-only";
import type { Tx } from "@/db/client";
import { marbles } from "@/db/schema/marbles";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { jarMay, jarState, type MarbleStep, marbleMay } from "../rules";
import type { AddMarble, ChangeMarble, Source } from "../schema";
import type { MarblePut } from "../types";
import { insertJar, takeAway } from "./both";
import { countMarbles, jarsOf, layMarble, ourMarble, readOwnMarble } from "./locked";

const whileEnding = "The jar stays as it is now. It is kept for you to look at.";
const settled = "This marble has been in the jar for more than a day, so it stays as it is.";
const fullStays = "The jar is full and stays whole. You can still change your words for a day.";
const openAlready =
  "There is a jar already, and it still has room. It may have been begun just now by the other of you.";
const both = "both partners fill one jar";

const marbleEvent = (verb: string, marbleId: string, fields: string[] = []) => ({
  action: `marble.${verb}`,
  subjectKind: "marble",
  subjectId: marbleId,
  fields,
});

/**
 * From an exercise (`source`) each item once, and never a refusal: a hand-in is not held up by a jar.
 * @throws Refusal by hand while the couple parts
 */
export async function createMarble(
  tx: Tx,
  client: Client,
  input: AddMarble & { source: Source },
): Promise<MarblePut> {
  const laid = await switchToSystem(tx, client.kind, both, async (system) => {
    const { ending } = await lockCouple(system, client);
    if (ending && !input.source) throw new Refusal(whileEnding);
    return ending ? null : layMarble(system, client, input);
  });
  if (!laid) return { marbleId: null, outcome: "not_now" };
  const { marbleId, outcome, fresh } = laid;
  if (fresh) await recordAuditEvent(tx, client, marbleEvent("put_in", marbleId, ["kind", "line"]));
  return { marbleId, outcome };
}

async function mend(
  tx: Tx,
  client: Client,
  marbleId: string,
  step: MarbleStep,
  work: (system: Tx) => Promise<unknown>,
): Promise<void> {
  await switchToSystem(tx, client.kind, both, async (system) => {
    const { ending } = await lockCouple(system, client);
    const state = await readOwnMarble(system, client, marbleId);
    if (ending) throw new Refusal(whileEnding);
    if (!marbleMay(state, step)) throw new Refusal(state === "settled" ? settled : fullStays);
    await work(system);
  });
  await recordAuditEvent(tx, client, marbleEvent(step, marbleId));
}

/** @throws NotFound for the partner's; Refusal after a day */
export const changeOwnMarble = (tx: Tx, client: Client, { marbleId, kind, line, onDate }: ChangeMarble) =>
  mend(tx, client, marbleId, "change", (system) =>
    system.update(marbles).set({ kind, line, onDate }).where(ourMarble(client, marbleId)),
  );

/** @throws NotFound for the partner's; Refusal after a day, and out of a full jar */
export const removeOwnMarble = (tx: Tx, client: Client, marbleId: string) =>
  mend(tx, client, marbleId, "take_away", (system) => takeAway(system, client, marbleId));

/** The same wish twice (a double click, both of them at once) is one jar. @throws Refusal while one has room */
export const createJar = (tx: Tx, client: Client, size: number): Promise<{ jarId: string; fresh: boolean }> =>
  switchToSystem(tx, client.kind, both, async (system) => {
    const { ending } = await lockCouple(system, client);
    if (ending) throw new Refusal(whileEnding);
    const jars = await jarsOf(system, client);
    const state = jarState(jars);
    const latest = jars.at(-1);
    if (state === "room" && latest?.size === size) {
      const isEmpty = (await countMarbles(system, client)) <= latest.upTo - size;
      if (isEmpty) return { jarId: latest.jarId, fresh: false };
    }
    if (!jarMay(state, "begin")) throw new Refusal(openAlready);
    return { jarId: await insertJar(system, client, size), fresh: true };
  });
