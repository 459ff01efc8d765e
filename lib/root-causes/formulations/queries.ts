/** Reading what is shared of the cycle, as one of the two. */
import "server-only";
import { readAs } from "@/db/reads";
import { coaches } from "@/db/schema/practices";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { answersOf, formulationsOf } from "./records/read";
import type { SharedPattern } from "./types";

/** What is shared of the cycle, and one's own answer to it. Of the other's answer there is nothing in what this reads. */
export function sharedPattern(client: Client): Promise<SharedPattern> {
  return readAs(client, async (tx) => {
    const people = await partnersOf(tx, client.coupleId);
    const { name: coachName } = firstOrNotFound(
      await tx.select({ name: coaches.name }).from(coaches).limit(1),
    );
    const [formulation] = await formulationsOf(tx, client.coupleId);
    if (!formulation) return { people, coachName, shared: null };
    const { withdrawnAt: _, replacedAt: __, ...shared } = formulation;
    const mine = (await answersOf(tx, client.coupleId)).find(
      ({ version, clientId }) => version === shared.version && clientId === client.personId,
    );
    return {
      people,
      coachName,
      shared: { ...shared, mine: mine ? { answer: mine.answer, words: mine.words } : null },
    };
  });
}
