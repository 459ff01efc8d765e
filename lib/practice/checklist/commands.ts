/** A counselor's own first steps: what is done by saying so, and putting the list away. Told to nobody, so without a line in the audit log. */
import "server-only";
import { asActor } from "@/db/access";
import { checklists } from "@/db/schema/checklists";
import { exact, insertOnly } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";

type Changed = { textsReadAt: Date } | { putAwayAt: Date | null };

const change = (coach: Coach, changed: Changed): Promise<void> =>
  asActor(coach, async (tx) => {
    await insertOnly(tx, checklists, {
      ...{ practiceId: coach.practiceId, coachId: coach.personId },
      ...changed,
    }).onConflictDoUpdate({
      target: [checklists.practiceId, checklists.coachId],
      set: exact(checklists, changed),
    });
  });

/** The texts that partners sign fit this practice as they are. Twice is once. @throws NotFound for a coach who does not own the practice */
export async function acceptTexts(owner: Coach): Promise<void> {
  if (!owner.isOwner) throw new NotFound();
  await change(owner, { textsReadAt: owner.at });
}

export const putChecklistAway = (coach: Coach): Promise<void> => change(coach, { putAwayAt: coach.at });

export const bringChecklistBack = (coach: Coach): Promise<void> => change(coach, { putAwayAt: null });
