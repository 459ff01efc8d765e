/** For whom an owner may make a link. */
import "server-only";
import { asc, ne } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { coaches } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";

/** The other coaches of the practice. @throws NotFound for whoever does not own it */
export const otherCoaches = (owner: Coach): Promise<{ coachId: string; name: string }[]> =>
  readAs(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    return tx
      .select({ coachId: coaches.id, name: coaches.name })
      .from(coaches)
      .where(ne(coaches.id, owner.personId))
      .orderBy(asc(coaches.name), asc(coaches.id));
  });
