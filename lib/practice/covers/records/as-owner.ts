/** Naming somebody who stands in: one after the other, under the practice's row. With the system role, inside the owner's transaction. */
import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { covers } from "@/db/schema/covers";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { lockPractice } from "@/lib/practice/people/records/as-owner";
import { keepWorking } from "@/lib/practice/people/records/working";
import { overlaps } from "../rules";
import type { NameCover } from "../schema";

const alreadyCovered =
  "Somebody stands in for them on some of these days already. Please end that first, or choose other days.";

/** Locks the practice and both people until commit. @returns how the cover is called. @throws NotFound; Refusal where the days are taken */
export const readyToCover = (tx: Tx, owner: Coach, cover: NameCover): Promise<string> =>
  switchToSystem(tx, "coach", "who stands in for whom is the practice's to say", async (system) => {
    const { practiceId } = owner;
    await lockPractice(system, owner);
    await keepWorking(system, practiceId, cover.coachId);
    const { name } = await keepWorking(system, practiceId, cover.coverId);
    const theirs = await system
      .select({ fromOn: covers.fromOn, toOn: covers.toOn })
      .from(covers)
      .where(
        and(
          eq(covers.practiceId, practiceId),
          eq(covers.coachId, cover.coachId),
          isNull(covers.endedAt),
          gte(covers.toOn, cover.fromOn),
        ),
      );
    if (theirs.some((one) => overlaps(one, cover))) throw new Refusal(alreadyCovered);
    return name;
  });
