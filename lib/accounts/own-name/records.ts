/** Where the name of somebody who works here is written: their own row, and what clients read it from while it goes on. */
import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { covers } from "@/db/schema/covers";
import { coaches } from "@/db/schema/practices";
import { supervisions } from "@/db/schema/supervisions";
import { switchToSystem } from "@/db/system";
import type { Staff } from "@/lib/platform/auth/actor";

/** @returns whether it was another one */
export const callStaff = (tx: Tx, { practiceId, personId }: Staff, name: string): Promise<boolean> =>
  switchToSystem(tx, "coach", "names stand in rows that are nobody's to change", async (system) => {
    const changed = await system
      .update(coaches)
      .set({ name })
      .where(and(eq(coaches.practiceId, practiceId), eq(coaches.id, personId), ne(coaches.name, name)))
      .returning({ id: coaches.id });
    if (changed.length === 0) return false;
    await system
      .update(covers)
      .set({ coverName: name })
      .where(and(eq(covers.practiceId, practiceId), eq(covers.coverId, personId), isNull(covers.endedAt)));
    await system
      .update(supervisions)
      .set({ supervisorName: name })
      .where(
        and(
          eq(supervisions.practiceId, practiceId),
          eq(supervisions.supervisorId, personId),
          isNull(supervisions.endedAt),
        ),
      );
    return true;
  });
