/** What both partners said of their own side, for their counselor. */
import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { pulseNotes } from "@/db/schema/pulses";
import type { Coach } from "@/lib/platform/auth/actor";
import type { SelfAnswer } from "./types";

/** Oldest first. Asked every fourth week at most, so these are few. */
export function selfAnswers(coach: Coach, { coupleId }: { coupleId: string }): Promise<SelfAnswer[]> {
  const { clientId, weekOn, selfRely, selfOpen, selfWording } = pulseNotes;
  return readAs(coach, async (tx) => {
    const rows = await tx
      .select({ personId: clientId, weekOn, selfRely, selfOpen, selfWording })
      .from(pulseNotes)
      .where(
        and(
          eq(pulseNotes.practiceId, coach.practiceId),
          eq(pulseNotes.coupleId, coupleId),
          isNotNull(selfWording),
        ),
      )
      .orderBy(asc(weekOn), asc(clientId));
    return rows.map(({ selfWording: wording, ...said }) => ({ ...said, wording: wording ?? 1 }));
  });
}
