/** What a review can be made of: what both may read now, nothing that is held from either. Inside a counselor's transaction. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { releases } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { sharedGoals } from "@/db/schema/goals";
import { marbles } from "@/db/schema/marbles";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Coach } from "@/lib/platform/auth/actor";
import { partnersOf } from "@/lib/practice/couples/records";
import { sharedWeeks } from "@/lib/trust/records/shared-weeks";
import { sessionAhead } from "../../appointments/records/ahead";
import { gathered, most } from "../rules";
import type { ReviewView } from "../terms";
import type { ReviewSources } from "../types";

type Ours = { coupleId: string };
export type Lately = Ours & { since: string };

const goalsOf = builtOnce((tx, { coupleId }: Ours) =>
  tx
    .select({ clientId: sharedGoals.clientId, words: sharedGoals.words, picture: sharedGoals.picture })
    .from(sharedGoals)
    .where(
      and(eq(sharedGoals.coupleId, coupleId), isNull(sharedGoals.withdrawnAt), isNull(sharedGoals.heldFrom)),
    )
    .orderBy(asc(sharedGoals.sharedAt), asc(sharedGoals.id)),
);

const ofAssignment = (table: typeof releases | typeof responses) =>
  and(eq(assignments.coupleId, table.coupleId), eq(assignments.id, table.assignmentId));

/** Opened to both. */
const openedOf = builtOnce((tx, { coupleId, since }: Lately) =>
  tx
    .select({ title: exerciseVersions.title, at: releases.releasedAt })
    .from(releases)
    .innerJoin(assignments, ofAssignment(releases))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(
      and(
        eq(releases.coupleId, coupleId),
        isNull(releases.heldFrom),
        isNull(assignments.withdrawnAt),
        gte(releases.releasedAt, sql`${since}`),
      ),
    )
    .orderBy(desc(releases.releasedAt))
    .limit(most),
);

/** Written on one sheet by both. */
export const togetherOf = builtOnce((tx, { coupleId, since }: Lately) =>
  tx
    .select({ title: exerciseVersions.title, at: responses.submittedAt })
    .from(responses)
    .innerJoin(assignments, ofAssignment(responses))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(
      and(
        eq(responses.coupleId, coupleId),
        isNull(responses.clientId),
        isNotNull(responses.submittedAt),
        isNull(assignments.withdrawnAt),
        gte(responses.submittedAt, sql`${since}`),
      ),
    )
    .orderBy(desc(responses.submittedAt))
    .limit(most),
);

const agreedOf = builtOnce((tx, { coupleId }: Ours) =>
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
    .where(
      and(
        eq(agreementVersions.coupleId, coupleId),
        eq(agreementVersions.state, "active"),
        isNull(agreementVersions.heldFrom),
        isNull(agreements.heldFrom),
      ),
    )
    .orderBy(asc(agreementVersions.signedAt)),
);

const jarOf = builtOnce((tx, { coupleId, since }: Lately) =>
  tx
    .select({ kind: marbles.kind, line: marbles.line, onDay: marbles.onDate })
    .from(marbles)
    .where(and(eq(marbles.coupleId, coupleId), isNull(marbles.heldFrom), gte(marbles.putInAt, sql`${since}`)))
    .orderBy(desc(marbles.putInAt))
    .limit(most),
);

export type Asked = { coupleId: string; view: ReviewView; since: Date };

/** From when a review tells, and of whom. @throws NotFound */
export async function lookingBack(tx: Tx, { at }: Coach, coupleId: string) {
  const [people, { since }] = await Promise.all([
    partnersOf(tx, coupleId),
    sessionAhead(tx, { coupleId, at: at.toISOString() }),
  ]);
  return {
    people: people.map(({ clientId, firstName }) => ({ clientId, firstName })),
    since: since?.lastAt ?? new Date(`${since?.startedOn}T00:00:00Z`),
  };
}

/** @throws NotFound */
export async function reviewSources(
  tx: Tx,
  coach: Coach,
  { coupleId, view, since }: Asked,
): Promise<ReviewSources> {
  const lately = { coupleId, since: since.toISOString() };
  const [people, goals, opened, together, weeks, agreements, jar] = await Promise.all([
    partnersOf(tx, coupleId),
    goalsOf(tx, { coupleId }),
    openedOf(tx, lately),
    togetherOf(tx, lately),
    sharedWeeks(tx, coach, coupleId, view),
    agreedOf(tx, { coupleId }),
    jarOf(tx, lately),
  ]);
  const { timeZone, at } = coach;
  return gathered(
    {
      ...{ goals, jar, weeks, done: [...opened, ...together] },
      people: people.map(({ clientId, firstName }) => ({ clientId, firstName })),
      agreements: agreements.map(({ words }) => ({ title: words.title, items: words.items })),
    },
    { timeZone, at, since, view },
  );
}
