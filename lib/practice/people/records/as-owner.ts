/** What an owner, or the coach whose couple it is, may do with who works with whom: with the system role, inside their transaction. */
import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { coaches, practices } from "@/db/schema/practices";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import type { ChooseRole } from "../schema";
import { endSupervising, requireFree } from "./supervising";
import { endCoach, keepWorking, type Move, moveCouples } from "./working";

const reason = "who works with whom is the practice's to say";

/** How many couples each has: an owner reads numbers, not which. */
export const countCouples = (tx: Tx, { practiceId }: Coach): Promise<{ coachId: string; n: number }[]> =>
  switchToSystem(tx, "coach", "an owner reads how many couples each has, not which", (system) =>
    system
      .select({ coachId: couples.coachId, n: count() })
      .from(couples)
      .where(eq(couples.practiceId, practiceId))
      .groupBy(couples.coachId),
  );

/** Owners change one after the other, and one who was one a moment ago is none. @throws NotFound */
export async function lockPractice(system: Tx, owner: Coach): Promise<void> {
  await system
    .select({ id: practices.id })
    .from(practices)
    .where(eq(practices.id, owner.practiceId))
    .for("no key update");
  const [self] = await system
    .select({ isOwner: coaches.isOwner })
    .from(coaches)
    .where(and(eq(coaches.practiceId, owner.practiceId), eq(coaches.id, owner.personId)));
  if (!self?.isOwner) throw new NotFound();
}

export type Moved = { to: string; coupleIds: string[] };

/** @throws NotFound where the receiver does not work there */
export const moveAs = (tx: Tx, actor: Coach, move: Omit<Move, "practiceId" | "at">): Promise<Moved> =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const { practiceId, at } = actor;
    const { name } = await keepWorking(system, practiceId, move.to);
    return { to: name, coupleIds: await moveCouples(system, { practiceId, at, ...move }) };
  });

/** @returns their name. @throws NotFound; Refusal while couples are theirs */
export const removeAs = (tx: Tx, owner: Coach, coachId: string): Promise<string> =>
  switchToSystem(tx, "coach", reason, async (system) => {
    await lockPractice(system, owner);
    return endCoach(system, owner.practiceId, coachId, owner.at);
  });

/** @returns their name. @throws NotFound; Refusal for a supervisor who would have couples, or stand in for somebody */
export const setRoleAs = (tx: Tx, owner: Coach, coachId: string, role: ChooseRole["role"]): Promise<string> =>
  switchToSystem(tx, "coach", reason, async (system) => {
    await lockPractice(system, owner);
    const [one] = await system
      .update(coaches)
      .set({ isOwner: role === "owner", isSupervisor: role === "supervisor" })
      .where(
        and(eq(coaches.practiceId, owner.practiceId), eq(coaches.id, coachId), isNull(coaches.removedAt)),
      )
      .returning({ name: coaches.name });
    if (!one) throw new NotFound();
    if (role === "supervisor") await requireFree(system, owner, coachId);
    else await endSupervising(system, owner, coachId);
    return one.name;
  });
