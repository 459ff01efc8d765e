/** Who stands in for whom: the owner all of it, everybody else what concerns them now. */
import "server-only";
import { and, asc, eq, gte, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { readAs } from "@/db/reads";
import { covers } from "@/db/schema/covers";
import { coaches } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { coverState } from "./rules";
import type { Cover, CoverNow } from "./types";

/** Under way and to come, the first first. @throws NotFound for whoever does not own the practice */
export function practiceCovers(owner: Coach): Promise<Cover[]> {
  const today = dayIn(owner.timeZone, owner.at);
  return readAs(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const rows = await tx
      .select({
        id: covers.id,
        coachName: coaches.name,
        coverName: covers.coverName,
        fromOn: covers.fromOn,
        toOn: covers.toOn,
      })
      .from(covers)
      .innerJoin(coaches, and(eq(coaches.practiceId, covers.practiceId), eq(coaches.id, covers.coachId)))
      .where(and(isNull(covers.endedAt), gte(covers.toOn, today)))
      .orderBy(asc(covers.fromOn), asc(coaches.name), asc(covers.id));
    return rows.map((row) => ({ ...row, state: coverState(row, today) }));
  });
}

/** For whom one stands in today, and who stands in for oneself. */
export function myCovers(coach: Coach): Promise<CoverNow[]> {
  const today = dayIn(coach.timeZone, coach.at);
  const away = alias(coaches, "away");
  return readAs(coach, async (tx) => {
    const rows = await tx
      .select({
        id: covers.id,
        coachId: covers.coachId,
        coverId: covers.coverId,
        coachName: away.name,
        coverName: covers.coverName,
        toOn: covers.toOn,
      })
      .from(covers)
      .innerJoin(away, and(eq(away.practiceId, covers.practiceId), eq(away.id, covers.coachId)))
      .where(and(isNull(covers.endedAt), lte(covers.fromOn, today), gte(covers.toOn, today)))
      .orderBy(asc(covers.toOn), asc(covers.id));
    return rows.flatMap(({ id, coachId, coverId, coachName, coverName, toOn }): CoverNow[] =>
      coverId === coach.personId
        ? [{ id, role: "standing_in", otherName: coachName, toOn }]
        : coachId === coach.personId
          ? [{ id, role: "away", otherName: coverName, toOn }]
          : [],
    );
  });
}
