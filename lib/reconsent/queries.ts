/** What is held, for the counselor; what its author is asked, for the author alone. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { heldIn } from "./records/held";
import { things } from "./records/things";
import { authorWords, type ThingKind } from "./terms";
import type { HeldThing, OpenQuestion } from "./types";

/** Oldest first. @throws NotFound */
export function heldThings(coach: Coach, { coupleId }: { coupleId: string }): Promise<HeldThing[]> {
  return asActor(coach, async (tx) => {
    const people = await partnersOf(tx, coupleId);
    const concerns = await tx.execute<{ raised: string; settled: string | null }>(sql`
      select raised_at as raised, settled_at as settled from safety_concerns where couple_id = ${coupleId}`);
    const underOne = (since: Date) =>
      concerns.some(
        ({ raised, settled }) => new Date(raised) <= since && (settled === null || since < new Date(settled)),
      );
    const open = await tx.execute<{ thing: string; rowKey: string }>(sql`
      select thing, row_key as "rowKey" from asked_again where couple_id = ${coupleId} and answered_at is null`);
    const held = await switchToSystem(tx, "coach", "what is held is listed for their counselor", (system) =>
      heldIn(system, { practiceId: coach.practiceId, coupleId }),
    );
    return held.map(
      (row): HeldThing => ({
        kind: row.kind,
        rowKey: row.rowKey,
        words: row.title ? `${things[row.kind].words}: ${row.title}` : things[row.kind].words,
        authorId: row.authorId,
        author: people.find(({ clientId }) => clientId === row.authorId)?.firstName ?? "",
        since: new Date(row.since),
        why: underOne(new Date(row.since)) ? "concern" : "not_free",
        asked: open.some((one) => one.thing === row.kind && one.rowKey === row.rowKey),
      }),
    );
  });
}

/** What this person is asked; nobody else can see that there is a question. */
export function openQuestions(client: Client): Promise<OpenQuestion[]> {
  return asActor(client, async (tx) => {
    const asked = await tx.execute<{
      questionId: string;
      thing: ThingKind;
      rowKey: string;
      askedAt: string;
    }>(sql`
      select id as "questionId", thing, row_key as "rowKey", asked_at as "askedAt" from asked_again
      where client_id = ${client.personId} and answered_at is null order by asked_at, id`);
    if (asked.length === 0) return [];
    const { coachName } = await peopleAround(tx, client);
    const held = await switchToSystem(tx, "client", "an author is asked about what is theirs", (system) =>
      heldIn(system, client),
    );
    return asked.flatMap(({ questionId, thing, rowKey }): OpenQuestion[] => {
      const row = held.find((one) => one.kind === thing && one.rowKey === rowKey);
      return row
        ? [
            {
              questionId,
              thing,
              place: row.place,
              words: authorWords[thing],
              title: row.title,
              on: new Date(row.since),
              coachName,
            },
          ]
        : [];
    });
  });
}
