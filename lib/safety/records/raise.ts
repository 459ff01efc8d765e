/** A safety concern that comes out of somebody's own step: kept in the same transaction, where only their counselor finds it. */
import "server-only";
import { and, eq, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { privateWords } from "@/db/schema/private-words";
import { safetyConcerns } from "@/db/schema/safety";
import { insertFrom } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { lockCouple } from "@/lib/practice/couples/records";
import { wordsStayed } from "../rules";
import { type ConcernSource, concernLength } from "../schema";
import { holdWhatWaits } from "./hold";
import { isOpenConcernOf } from "./open-concern";
import { keepPrivateWords, wordsOf } from "./private-words";

export type NewConcern = {
  coupleId: string;
  aboutClientId: string | null;
  source: ConcernSource;
  /** For the counselor's eyes. Cut where it is too long: a concern is never refused. */
  words: string;
  /** Which lines a private answer ticked, by their codes. */
  signs?: readonly string[];
};

/**
 * One row, unless the same words about the same person are still open. Needs the system role and the couple locked.
 * @param wanted false: the same statement, and no row @returns its id, or undefined
 */
export async function addConcern(
  system: Tx,
  { practiceId, at }: Pick<Actor, "practiceId" | "at">,
  { coupleId, aboutClientId, source, signs = [], words: whole }: NewConcern,
  wanted = true,
): Promise<string | undefined> {
  const words = whole.trim().slice(0, concernLength);
  const isPrivate = source === "private_answer";
  const same = system
    .select({ id: safetyConcerns.id })
    .from(safetyConcerns)
    .leftJoin(privateWords, wordsOf(safetyConcerns))
    .where(
      and(
        isOpenConcernOf(practiceId, coupleId),
        eq(safetyConcerns.source, source),
        eq(sql`coalesce(${privateWords.words}, ${safetyConcerns.words})`, words),
        sql`${safetyConcerns.aboutClientId} is not distinct from ${aboutClientId}::uuid`,
      ),
    );
  const [added] = await insertFrom(
    system,
    safetyConcerns,
    {
      ...{ practiceId, coupleId, aboutClientId, source, words: isPrivate ? wordsStayed : words },
      ...{ signs: [...signs], raisedAt: at },
    },
    sql`where ${wanted}::boolean and ${notExists(same)}`,
  ).returning({ id: safetyConcerns.id });
  await keepPrivateWords(system, { practiceId, coupleId }, added?.id, isPrivate ? words : null);
  return added?.id;
}

/**
 * As the system, since clients hold no right on concerns: call it with the actor's own role, and late in a transaction, since
 * it locks the couple. The same words about the same person, still open, are one concern.
 */
export async function recordConcern(tx: Tx, actor: Actor, input: NewConcern): Promise<void> {
  const { practiceId, at } = actor;
  const { coupleId } = input;
  await switchToSystem(
    tx,
    actor.kind,
    "a safety concern is for the counselor alone",
    async (system, reason) => {
      await lockCouple(system, { practiceId, coupleId });
      const added = await addConcern(system, actor, input);
      if (!added) return;
      await holdWhatWaits(system, { practiceId, coupleId, at });
      await recordSystemEvent(system, {
        ...{ practiceId, coupleId, at, reason },
        action: "safety.raise",
        subjectKind: "safety_concern",
        subjectId: added,
        scope: "person",
      });
    },
  );
}
