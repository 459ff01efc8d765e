/** What the owner of a practice decides for everybody who works there. */
import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { practices } from "@/db/schema/practices";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { becomeProfile } from "./records";
import { changesOf, type Seen, takenMeanwhile } from "./rules";
import type { ChangePractice, ChooseNamesInTitles, ChooseWeeklyMinutes, RequireSecondStep } from "./schema";

/** Of one's own practice, until commit. @throws NotFound for a coach who does not own it */
async function lockOwn(tx: Tx, owner: Coach) {
  if (!owner.isOwner) throw new NotFound();
  const { name, timeZone, exitUrl, profile, namesInTitles, secondStepRequired, weeklyMinutes } = practices;
  return firstOrNotFound(
    await tx
      .select({ name, timeZone, exitUrl, profile, namesInTitles, secondStepRequired, weeklyMinutes })
      .from(practices)
      .where(eq(practices.id, owner.practiceId))
      .for("no key update"),
  );
}

/** @throws Refusal where somebody else has changed the same to something else */
function requireSeen<T extends Record<string, string>>(now: T, input: T, seen: Seen | undefined) {
  const changed = changesOf(now, input, seen);
  if (!changed) throw new Refusal(takenMeanwhile);
  return changed;
}

/** Holds from everybody's next page on. @throws NotFound for a coach who does not own the practice; Refusal where another was first */
export const chooseNamesInTitles = (
  owner: Coach,
  { namesInTitles, seen }: ChooseNamesInTitles,
): Promise<void> =>
  asActor(owner, async (tx) => {
    const now = await lockOwn(tx, owner);
    requireSeen({ namesInTitles: now.namesInTitles }, { namesInTitles }, seen);
    await tx.update(practices).set({ namesInTitles }).where(eq(practices.id, owner.practiceId));
    await recordAuditEvent(tx, owner, {
      action: "practice.choose_titles",
      subjectKind: "practice",
      subjectId: owner.practiceId,
      fields: ["names_in_titles"],
    });
  });

/** Counts where nobody says otherwise. @throws NotFound for a coach who does not own the practice; Refusal where another was first */
export const chooseWeeklyMinutes = (
  owner: Coach,
  { weeklyMinutes, seen }: ChooseWeeklyMinutes,
): Promise<void> =>
  asActor(owner, async (tx) => {
    const now = await lockOwn(tx, owner);
    const asText = (minutes: number) => ({ weeklyMinutes: String(minutes) });
    requireSeen<{ weeklyMinutes: string }>(asText(now.weeklyMinutes), asText(weeklyMinutes), seen);
    await tx.update(practices).set({ weeklyMinutes }).where(eq(practices.id, owner.practiceId));
    await recordAuditEvent(tx, owner, {
      action: "practice.choose_minutes",
      subjectKind: "practice",
      subjectId: owner.practiceId,
      fields: ["weekly_minutes"],
    });
  });

const yesNo = (is: boolean) => (is ? "yes" : "no");

/** Whoever has none is led to it before anything else. @throws NotFound for a coach who does not own the practice; Refusal where another was first */
export const requireSecondStep = (owner: Coach, { required, seen }: RequireSecondStep): Promise<void> =>
  asActor(owner, async (tx) => {
    const now = await lockOwn(tx, owner);
    requireSeen<{ required: string }>({ required: yesNo(now.secondStepRequired) }, { required }, seen);
    await tx
      .update(practices)
      .set({ secondStepRequired: required === "yes" })
      .where(eq(practices.id, owner.practiceId));
    await recordAuditEvent(tx, owner, {
      action: "practice.require_second_step",
      subjectKind: "practice",
      subjectId: owner.practiceId,
      fields: ["second_step_required"],
    });
  });

const fieldNames = { name: "name", timeZone: "time_zone", exitUrl: "exit_url", profile: "profile" } as const;
/**
 * Holds from everybody's next page on. The same again changes nothing, and what was left as it stood is not written.
 * @returns whether it is a practice of another kind now. @throws NotFound for a coach who does not own the practice; Refusal where another was first
 */
export const changePractice = (owner: Coach, input: ChangePractice): Promise<{ otherKind: boolean }> =>
  asActor(owner, async (tx) => {
    const { name, timeZone, exitUrl, profile } = await lockOwn(tx, owner);
    const { seen, ...wished } = input;
    const changed = requireSeen({ name, timeZone, exitUrl, profile }, wished, seen);
    if (changed.length === 0) return { otherKind: false };
    await tx
      .update(practices)
      .set({
        name: changed.includes("name") ? wished.name : name,
        timeZone: changed.includes("timeZone") ? wished.timeZone : timeZone,
        exitUrl: changed.includes("exitUrl") ? wished.exitUrl : exitUrl,
      })
      .where(eq(practices.id, owner.practiceId));
    const otherKind = changed.includes("profile");
    if (otherKind) await becomeProfile(tx, owner, wished.profile);
    await recordAuditEvent(tx, owner, {
      action: "practice.change",
      subjectKind: "practice",
      subjectId: owner.practiceId,
      fields: changed.map((field) => fieldNames[field]),
    });
    return { otherKind };
  });
