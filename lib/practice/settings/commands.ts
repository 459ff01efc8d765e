/** What the owner of a practice decides for everybody who works there. */
import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { practices } from "@/db/schema/practices";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { becomeProfile } from "./records";
import type { ChangePractice, ChooseNamesInTitles, RequireSecondStep } from "./schema";

/** Holds from everybody's next page on. @throws NotFound for a coach who does not own the practice */
export const chooseNamesInTitles = (coach: Coach, { namesInTitles }: ChooseNamesInTitles): Promise<void> =>
  asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .update(practices)
        .set({ namesInTitles })
        .where(eq(practices.id, coach.practiceId))
        .returning({ id: practices.id }),
    );
    await recordAuditEvent(tx, coach, {
      action: "practice.choose_titles",
      subjectKind: "practice",
      subjectId: coach.practiceId,
      fields: ["names_in_titles"],
    });
  });

/** Whoever has none is led to it before anything else. @throws NotFound for a coach who does not own the practice */
export const requireSecondStep = (coach: Coach, { required }: RequireSecondStep): Promise<void> =>
  asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .update(practices)
        .set({ secondStepRequired: required === "yes" })
        .where(eq(practices.id, coach.practiceId))
        .returning({ id: practices.id }),
    );
    await recordAuditEvent(tx, coach, {
      action: "practice.require_second_step",
      subjectKind: "practice",
      subjectId: coach.practiceId,
      fields: ["second_step_required"],
    });
  });

const fieldNames = { name: "name", timeZone: "time_zone", exitUrl: "exit_url", profile: "profile" } as const;
type Field = keyof typeof fieldNames;

/**
 * Holds from everybody's next page on. The same again changes nothing.
 * @returns whether it is a practice of another kind now. @throws NotFound for a coach who does not own the practice
 */
export async function changePractice(owner: Coach, input: ChangePractice): Promise<{ otherKind: boolean }> {
  if (!owner.isOwner) throw new NotFound();
  const ours = eq(practices.id, owner.practiceId);
  return asActor(owner, async (tx) => {
    const now = firstOrNotFound(
      await tx
        .select({
          name: practices.name,
          timeZone: practices.timeZone,
          exitUrl: practices.exitUrl,
          profile: practices.profile,
        })
        .from(practices)
        .where(ours)
        .for("no key update"),
    );
    const changed = (Object.keys(fieldNames) as Field[]).filter((field) => now[field] !== input[field]);
    if (changed.length === 0) return { otherKind: false };
    const { name, timeZone, exitUrl, profile } = input;
    await tx.update(practices).set({ name, timeZone, exitUrl }).where(ours);
    const otherKind = changed.includes("profile");
    if (otherKind) await becomeProfile(tx, owner, profile);
    await recordAuditEvent(tx, owner, {
      action: "practice.change",
      subjectKind: "practice",
      subjectId: owner.practiceId,
      fields: changed.map((field) => fieldNames[field]),
    });
    return { otherKind };
  });
}
