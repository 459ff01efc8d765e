/** What a counselor may want to go to by name: every couple of theirs and every exercise, in two statements. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { isCurrentVersion } from "@/lib/library/exercises/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { byName } from "@/lib/platform/names/rules";
import type { Findable } from "./types";

const allCouples = builtOnce((tx) =>
  tx
    .select({
      coupleId: couples.id,
      label: couples.label,
      status: couples.status,
      names: sql<string[]>`json_agg(${clients.firstName} order by ${clients.place})`,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .groupBy(couples.practiceId, couples.id),
);

const allExercises = builtOnce((tx) =>
  tx
    .select({ exerciseId: exercises.id, title: exerciseVersions.title })
    .from(exercises)
    .innerJoin(exerciseVersions, isCurrentVersion)
    .where(isNull(exercises.retiredAt)),
);

export const findable = (coach: Coach): Promise<Findable> =>
  readAs(coach, async (tx) => {
    const [couples, exercises] = await Promise.all([allCouples(tx, {}), allExercises(tx, {})]);
    const isClosed = ({ status }: { status: string }) => Number(status === "closed");
    return {
      couples: couples.sort(
        (one, other) => isClosed(one) - isClosed(other) || byName(one.label, other.label),
      ),
      exercises: exercises.sort((one, other) => byName(one.title, other.title)),
    };
  });
