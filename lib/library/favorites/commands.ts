/** A coach's own favorites: kept and let go, told to nobody else, not even to the owner of the practice. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { SetFavorite } from "./schema";

/** Doing it twice changes nothing. @throws NotFound for an exercise that is not on their shelf */
export function setFavorite(coach: Coach, { exerciseId, on }: SetFavorite): Promise<void> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx.execute(sql`select id from exercises where id = ${exerciseId} and retired_at is null`),
    );
    const changed = on
      ? await tx.execute(sql`
          insert into favorites (practice_id, coach_id, exercise_id, created_at)
          values (${coach.practiceId}, ${coach.personId}, ${exerciseId}, ${coach.at.toISOString()})
          on conflict do nothing returning exercise_id`)
      : await tx.execute(sql`
          delete from favorites
          where practice_id = ${coach.practiceId} and coach_id = ${coach.personId} and exercise_id = ${exerciseId}
          returning exercise_id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: on ? "favorite.add" : "favorite.remove",
      subjectKind: "exercise",
      subjectId: exerciseId,
      scope: "person",
    });
  });
}
