/** Sealed answers on the screen for both: what may be brought there, and what was opened of it. Inside their counselor's transaction. */
import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { clients } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { assignmentsOf } from "@/lib/assignments/records/assigned";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { assignmentCard } from "@/lib/assignments/rules/cards";
import { fingerprint, waitingAnswers } from "@/lib/assignments/sealed/records/whole";
import { sealedRows } from "@/lib/assignments/sealed/rules/rows";
import { isSealedForTwo, isWhole } from "@/lib/assignments/sealed/rules/whole";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { isSame } from "../rules";
import type { Chosen, SealedOnScreen, SealedToBring } from "../types";
import { placesHeld } from "./held-sealed";

/** What is the counselor's to open and ready for it, and what they have chosen before, whatever became of it. */
export async function sealedToBring(
  tx: Tx,
  coach: Coach,
  coupleId: string,
  chosen: readonly Chosen[],
): Promise<(SealedToBring & Pick<Chosen, "print">)[]> {
  const { practiceId } = coach;
  const today = dayIn(coach.timeZone, coach.at);
  const [assigned, concern, waiting, seen, held] = await Promise.all([
    assignmentsOf(tx, { practiceId, coupleId }),
    hasOpenConcern(tx, practiceId, coupleId),
    waitingAnswers(tx, { practiceId, coupleId }),
    sealedSeen(tx, coupleId, chosen),
    placesHeld(tx, coupleId, chosen),
  ]);
  return assigned.flatMap((row) => {
    const { assignmentId, title, withdrawnAt, occurrences } = assignmentCard(row, today);
    const clientIds = row.partners.map(({ clientId }) => clientId);
    const mayOpen = withdrawnAt === null && !concern && isSealedForTwo(row, clientIds);
    return occurrences.flatMap(({ occurrence: { occurrence, startsOn }, sealedState }) => {
      const place = { assignmentId, occurrence };
      const before = chosen.find((one) => isSame(one, place));
      const wouldOpen = waiting.filter((one) => isSame(one, place));
      const print = fingerprint(wouldOpen);
      const isReady = mayOpen && sealedState === "ready" && isWhole(clientIds, wouldOpen);
      const isHeld = held.some((one) => isSame(one, place));
      const isRead = !isHeld && seen.some((one) => isSame(one, place) && one.rows?.length);
      if (!before && !isReady) return [];
      const state: SealedToBring["state"] = !before
        ? "ready"
        : isReady && before.print === print
          ? "chosen"
          : sealedState === "open" && isRead
            ? "opened"
            : "changed";
      return [{ ...place, title, startsOn, state, print }];
    });
  });
}

/** What was chosen, and of what is open what both can read: nothing that is held from either. */
export async function sealedSeen(
  tx: Tx,
  coupleId: string,
  chosen: readonly Chosen[],
): Promise<SealedOnScreen[]> {
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ assignmentId }) => assignmentId);
  const [given, opened, rows, people, roles] = await Promise.all([
    tx
      .select({
        assignmentId: assignments.id,
        title: exerciseVersions.title,
        mode: assignments.mode,
        content: exerciseVersions.content,
      })
      .from(assignments)
      .innerJoin(exerciseVersions, versionOfAssignment)
      .where(and(eq(assignments.coupleId, coupleId), inArray(assignments.id, ids))),
    tx
      .select({ assignmentId: releases.assignmentId, occurrence: releases.occurrence })
      .from(releases)
      .where(
        and(eq(releases.coupleId, coupleId), inArray(releases.assignmentId, ids), isNull(releases.heldFrom)),
      ),
    tx
      .select({
        assignmentId: answers.assignmentId,
        occurrence: answers.occurrence,
        responseId: answers.responseId,
        fieldKey: answers.fieldKey,
        clientId: answers.clientId,
        value: answers.value,
        audience: answers.audience,
      })
      .from(answers)
      .where(
        and(
          eq(answers.coupleId, coupleId),
          inArray(answers.assignmentId, ids),
          eq(answers.audience, "couple"),
          isNull(answers.withdrawnAt),
          isNotNull(answers.releasedAt),
          isNull(answers.heldFrom),
        ),
      ),
    tx
      .select({ personId: clients.id, firstName: clients.firstName })
      .from(clients)
      .where(eq(clients.coupleId, coupleId))
      .orderBy(asc(clients.place)),
    tx
      .select({
        assignmentId: assignmentPartners.assignmentId,
        clientId: assignmentPartners.clientId,
        role: assignmentPartners.role,
      })
      .from(assignmentPartners)
      .where(and(eq(assignmentPartners.coupleId, coupleId), inArray(assignmentPartners.assignmentId, ids))),
  ]);
  const [first, second] = people;
  return chosen.flatMap((place): SealedOnScreen[] => {
    const { assignmentId, occurrence } = place;
    const exercise = given.find((one) => one.assignmentId === assignmentId);
    if (!exercise || !first) return [];
    const role = roles.find(
      (one) => one.assignmentId === assignmentId && one.clientId === first.personId,
    )?.role;
    const read = rows
      .filter((one) => isSame(one, place))
      .map((one) => ({ ...one, released: true, withdrawn: false }));
    const { title, content, mode } = exercise;
    return [
      {
        ...{ assignmentId, occurrence, title, names: [first.firstName, second?.firstName ?? ""] },
        rows: opened.some((one) => isSame(one, place))
          ? sealedRows(content, mode, { personId: first.personId, role: role ?? null }, read)
          : null,
      },
    ];
  });
}
