/** What the owner of a practice decides for everybody who works there. */
import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { practices } from "@/db/schema/practices";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ChooseNamesInTitles, RequireSecondStep } from "./schema";

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
