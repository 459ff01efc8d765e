/** What a review is made of for one partner: what they can read just now, their own that is held from the other with it. Inside a transaction with their rights. */
import "server-only";
import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { releases } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { marbles } from "@/db/schema/marbles";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import { openSharedGoals } from "@/lib/sessions/goals/records";
import { sharedWeeks } from "@/lib/trust/records/shared-weeks";
import { gathered, most } from "../rules";
import type { Person, ReviewSources } from "../types";
import { type Asked, type Lately, togetherOf } from "./sources";

/** In the time zone and at the moment of whoever gives it. */
export type Reading = Pick<Client, "kind" | "practiceId" | "coupleId" | "personId"> &
  Pick<Coach, "timeZone" | "at">;

function openedFor(tx: Tx, reader: Reading, { coupleId, since }: Lately) {
  const release = asSeen(reader, releases, "release");
  return tx
    .select({ title: exerciseVersions.title, at: release.releasedAt })
    .from(release)
    .innerJoin(
      assignments,
      and(eq(assignments.coupleId, release.coupleId), eq(assignments.id, release.assignmentId)),
    )
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(
      and(
        eq(release.coupleId, coupleId),
        isNull(assignments.withdrawnAt),
        gte(release.releasedAt, sql`${since}`),
      ),
    )
    .orderBy(desc(release.releasedAt))
    .limit(most);
}

const agreedFor = (tx: Tx, coupleId: string) =>
  tx
    .select({ words: agreementVersions.words })
    .from(agreementVersions)
    .innerJoin(
      agreements,
      and(
        eq(agreements.coupleId, agreementVersions.coupleId),
        eq(agreements.id, agreementVersions.agreementId),
      ),
    )
    .where(and(eq(agreementVersions.coupleId, coupleId), eq(agreementVersions.state, "active")))
    .orderBy(asc(agreementVersions.signedAt));

function jarFor(tx: Tx, reader: Reading, { coupleId, since }: Lately) {
  const marble = asSeen(reader, marbles, "marble");
  return tx
    .select({ kind: marble.kind, line: marble.line, onDay: marble.onDate })
    .from(marble)
    .where(and(eq(marble.coupleId, coupleId), gte(marble.putInAt, sql`${since}`)))
    .orderBy(desc(marble.putInAt))
    .limit(most);
}

export async function sourcesAsRead(
  tx: Tx,
  reader: Reading,
  { people, view, since }: Omit<Asked, "coupleId"> & { people: Person[] },
): Promise<ReviewSources> {
  const { coupleId, timeZone, at } = reader;
  const lately = { coupleId, since: since.toISOString() };
  const [goals, opened, together, weeks, agreed, jar] = await Promise.all([
    openSharedGoals(tx, coupleId),
    openedFor(tx, reader, lately),
    togetherOf(tx, lately),
    sharedWeeks(tx, reader, coupleId, view),
    agreedFor(tx, coupleId),
    jarFor(tx, reader, lately),
  ]);
  return gathered(
    {
      ...{ people, jar, weeks, done: [...opened, ...together] },
      goals: goals.map(({ clientId, words, picture }) => ({ clientId, words, picture })),
      agreements: agreed.map(({ words }) => ({ title: words.title, items: words.items })),
    },
    { timeZone, at, since, view },
  );
}
