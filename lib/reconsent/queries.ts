/** What is held, for the counselor; what its author is asked, for the author alone. */
import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { askedAgain } from "@/db/schema/asked-again";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { readConcerns } from "@/lib/safety/records/concerns";
import { readHeld } from "./records/as-system";
import { things } from "./records/things";
import { authorWords } from "./terms";
import type { HeldThing, OpenQuestion } from "./types";

const openOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({ thing: askedAgain.thing, rowKey: askedAgain.rowKey })
    .from(askedAgain)
    .where(and(eq(askedAgain.coupleId, coupleId), isNull(askedAgain.answeredAt))),
);

const askedOf = builtOnce((tx, { personId }: { personId: string }) =>
  tx
    .select({ questionId: askedAgain.id, thing: askedAgain.thing, rowKey: askedAgain.rowKey })
    .from(askedAgain)
    .where(and(eq(askedAgain.clientId, personId), isNull(askedAgain.answeredAt)))
    .orderBy(asc(askedAgain.askedAt), asc(askedAgain.id)),
);

/** Oldest first. @throws NotFound */
export function heldThings(coach: Coach, { coupleId }: { coupleId: string }): Promise<HeldThing[]> {
  return readAs(coach, async (tx) => {
    const [people, concernsOfBoth, asked, held] = await Promise.all([
      partnersOf(tx, coupleId),
      readConcerns(tx, coach, coupleId),
      openOf(tx, { coupleId }),
      readHeld(tx, coach, coupleId),
    ]);
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
    const asked = await askedOf(tx, { personId: client.personId });
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
