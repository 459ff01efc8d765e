/** Who stands in for whom, as the owner sees it; what concerns oneself comes with the first page. */
import "server-only";
import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { covers } from "@/db/schema/covers";
import { coaches } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { coverState } from "./rules";
import type { Cover } from "./types";

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
