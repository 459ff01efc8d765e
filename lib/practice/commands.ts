/** Opening a practice and adding coaches to it, from the server's console: there is no public sign-up. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { coaches, practices } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { hashPassword, passwordProblem } from "@/lib/platform/auth/password";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { NewCoach, NewPractice } from "./schema";

async function addPerson(tx: Tx, practiceId: string, coach: NewCoach, isOwner: boolean, at: Date) {
  const problem = passwordProblem(coach.password, [coach.email, coach.name]);
  if (problem) throw new Refusal(problem);
  const [taken] = await tx
    .select({ id: coaches.id })
    .from(coaches)
    .innerJoin(accounts, eq(accounts.id, coaches.accountId))
    .where(
      and(eq(coaches.practiceId, practiceId), eq(sql`lower(${accounts.email})`, coach.email.toLowerCase())),
    );
  if (taken)
    throw new Refusal(
      ({ counselor }) => `A ${counselor} of this practice already signs in with this email address.`,
    );
  const account = firstOrNotFound(
    await tx
      .insert(accounts)
      .values({ email: coach.email, passwordHash: await hashPassword(coach.password), createdAt: at })
      .returning({ id: accounts.id }),
  );
  return firstOrNotFound(
    await tx
      .insert(coaches)
      .values({ practiceId, accountId: account.id, name: coach.name, isOwner, createdAt: at })
      .returning({ id: coaches.id }),
  ).id;
}

/** @returns the ids of the practice and of its owner. @throws Refusal on a taken address or an easy password */
export const openPractice = (input: NewPractice, at: Date) =>
  asSystem("a practice is opened from the console", async (tx, reason) => {
    const { id: practiceId } = firstOrNotFound(
      await tx
        .insert(practices)
        .values({ name: input.name, profile: input.profile, timeZone: input.timeZone, createdAt: at })
        .returning({ id: practices.id }),
    );
    const coachId = await addPerson(tx, practiceId, input.owner, true, at);
    await syncLibrary(tx, practiceId);
    await recordSystemEvent(tx, {
      practiceId,
      at,
      action: "practice.open",
      subjectKind: "practice",
      subjectId: practiceId,
      fields: ["name", "profile", "time_zone"],
      reason,
    });
    return { practiceId, coachId };
  });

/** @returns the new coach's id */
export const addCoach = (practiceId: string, coach: NewCoach, at: Date) =>
  asSystem("a coach is added from the console", async (tx, reason) => {
    await tx.select({ id: practices.id }).from(practices).where(eq(practices.id, practiceId)).for("share");
    const coachId = await addPerson(tx, practiceId, coach, false, at);
    await recordSystemEvent(tx, {
      practiceId,
      at,
      action: "coach.add",
      subjectKind: "coach",
      subjectId: coachId,
      fields: ["name", "email"],
      reason,
    });
    return { coachId };
  });
