/** What a practice has chosen, for the page where its owner changes it. */
import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { practices } from "@/db/schema/practices";
import type { Coach, Staff } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import type { PracticeSettings } from "./types";

/** @throws NotFound for a coach who does not own the practice */
export async function practiceSettings(coach: Coach): Promise<PracticeSettings> {
  if (!coach.isOwner) throw new NotFound();
  const rows = await readAs(coach, (tx) =>
    tx
      .select({
        name: practices.name,
        timeZone: practices.timeZone,
        profile: practices.profile,
        exitUrl: practices.exitUrl,
        namesInTitles: practices.namesInTitles,
      })
      .from(practices)
      .where(eq(practices.id, coach.practiceId)),
  );
  return firstOrNotFound(rows);
}

/** What the practice asks of everybody who works there. */
export const practiceRules = (
  coach: Staff,
): Promise<{ secondStepRequired: boolean; weeklyMinutes: number }> =>
  readAs(coach, async (tx) =>
    firstOrNotFound(
      await tx
        .select({
          secondStepRequired: practices.secondStepRequired,
          weeklyMinutes: practices.weeklyMinutes,
        })
        .from(practices)
        .where(eq(practices.id, coach.practiceId)),
    ),
  );
