/** What is held, for the counselor; what its author is asked, for the author alone. */
import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { askedAgain } from "@/db/schema/asked-again";
import { safetyConcerns } from "@/db/schema/safety";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { readHeld } from "./records/as-system";
import { things } from "./records/things";
import { authorWords } from "./terms";
import type { HeldThing, OpenQuestion } from "./types";

/** Oldest first. @throws NotFound */
export function heldThings(coach: Coach, { coupleId }: { coupleId: string }): Promise<HeldThing[]> {
  return readAs(coach, async (tx) => {
    const people = await partnersOf(tx, coupleId);
    const concerns = tx
      .select({ raisedAt: safetyConcerns.raisedAt, settledAt: safetyConcerns.settledAt })
      .from(safetyConcerns)
      .where(eq(safetyConcerns.coupleId, coupleId));
    const open = tx
      .select({ thing: askedAgain.thing, rowKey: askedAgain.rowKey })
      .from(askedAgain)
      .where(and(eq(askedAgain.coupleId, coupleId), isNull(askedAgain.answeredAt)));
    const [concernsOfBoth, asked, held] = await Promise.all([concerns, open, readHeld(tx, coach, coupleId)]);
    const underOne = (since: Date) =>
      concernsOfBoth.some(
        ({ raisedAt, settledAt }) => raisedAt <= since && (settledAt === null || since < settledAt),
      );
    return held.map(
      ({ kind, rowKey, title, authorId, since }): HeldThing => ({
        ...{ kind, rowKey, authorId, since },
        words: title ? `${things[kind].words}: ${title}` : things[kind].words,
        author: people.find(({ clientId }) => clientId === authorId)?.firstName ?? "",
        why: underOne(since) ? "concern" : "not_free",
        asked: asked.some((one) => one.thing === kind && one.rowKey === rowKey),
      }),
    );
  });
}

/** What this person is asked; nobody else can see that there is a question. */
export function openQuestions(client: Client): Promise<OpenQuestion[]> {
  return readAs(client, async (tx) => {
    const asked = await tx
      .select({ questionId: askedAgain.id, thing: askedAgain.thing, rowKey: askedAgain.rowKey })
      .from(askedAgain)
      .where(and(eq(askedAgain.clientId, client.personId), isNull(askedAgain.answeredAt)))
      .orderBy(asc(askedAgain.askedAt), asc(askedAgain.id));
    if (asked.length === 0) return [];
    const { coachName } = await peopleAround(tx, client);
    const held = await readHeld(tx, client, client.coupleId);
    return asked.flatMap(({ questionId, thing, rowKey }): OpenQuestion[] => {
      const row = held.find((one) => one.kind === thing && one.rowKey === rowKey);
      if (!row) return [];
      const { place, title, since } = row;
      return [{ questionId, thing, place, words: authorWords[thing], title, on: since, coachName }];
    });
  });
}
