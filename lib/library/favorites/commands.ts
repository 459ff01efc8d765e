/** A coach's own favorites: kept and let go, told to nobody else, not even to the owner of the practice. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { exercises } from "@/db/schema/exercises";
import { favorites } from "@/db/schema/favorites";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { SetFavorite } from "./schema";

/** Doing it twice changes nothing. @throws NotFound for an exercise that is not on their shelf */
export function setFavorite(coach: Coach, { exerciseId, on }: SetFavorite): Promise<void> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: exercises.id })
        .from(exercises)
        .where(and(eq(exercises.id, exerciseId), isNull(exercises.retiredAt))),
    );
    const favorite = { practiceId: coach.practiceId, coachId: coach.personId, exerciseId };
    const changed = on
      ? await insertOnly(tx, favorites, { ...favorite, createdAt: coach.at })
          .onConflictDoNothing()
          .returning({ id: favorites.exerciseId })
      : await tx
          .delete(favorites)
          .where(
            and(
              eq(favorites.practiceId, favorite.practiceId),
              eq(favorites.coachId, favorite.coachId),
              eq(favorites.exerciseId, exerciseId),
            ),
          )
          .returning({ id: favorites.exerciseId });
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: on ? "favorite.add" : "favorite.remove",
      subjectKind: "exercise",
      subjectId: exerciseId,
      scope: "person",
    });
  });
}
