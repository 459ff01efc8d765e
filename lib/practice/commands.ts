/** Opening a practice, and who works there, from the server's console: there is no public sign-up. */
import "server-only";
import { eq } from "drizzle-orm";
import { practices } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { firstOrNotFound } from "@/lib/platform/errors";
import { beginTexts } from "./consent/records/begin-texts";
import { addPerson, endCoach, keepWorking, moveCouples, workingAt } from "./people/records/working";
import type { NewCoach, NewPractice } from "./schema";

/** @returns the ids of the practice and of its owner. @throws Refusal on a taken address or an easy password */
export const openPractice = (input: NewPractice, at: Date) =>
  asSystem("a practice is opened from the console", async (tx, reason) => {
    const { id: practiceId } = firstOrNotFound(
      await tx
        .insert(practices)
        .values({ name: input.name, profile: input.profile, timeZone: input.timeZone, createdAt: at })
        .returning({ id: practices.id }),
    );
    const { coachId } = await addPerson(tx, practiceId, input.owner, true, at);
    await syncLibrary(tx, practiceId);
    await beginTexts(tx, at);
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
    const { coachId } = await addPerson(tx, practiceId, coach, false, at);
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

type ByAddress = { practiceId: string; email: string; at: Date };

/** @throws NotFound for an address that nobody of the practice signs in with; Refusal while couples are theirs */
export const removeFromConsole = ({ practiceId, email, at }: ByAddress): Promise<string> =>
  asSystem("somebody is removed from the console", async (tx, reason) => {
    const coachId = await workingAt(tx, practiceId, email);
    const name = await endCoach(tx, practiceId, coachId, at);
    await recordSystemEvent(tx, {
      ...{ practiceId, at, reason, action: "coach.remove", subjectKind: "coach", subjectId: coachId },
    });
    return name;
  });

/** All couples of one to another. @returns how many, and to whom. @throws NotFound for either address */
export const handOverFromConsole = ({
  practiceId,
  email,
  to,
  at,
}: ByAddress & { to: string }): Promise<{ couples: number; to: string }> =>
  asSystem("couples are handed over from the console", async (tx, reason) => {
    const from = await workingAt(tx, practiceId, email);
    const receiver = await keepWorking(tx, practiceId, await workingAt(tx, practiceId, to));
    const moved = await moveCouples(tx, { practiceId, from, to: receiver.coachId, at });
    for (const coupleId of moved) {
      await recordSystemEvent(tx, {
        ...{ practiceId, at, reason, coupleId, action: "couple.hand_over", subjectKind: "couple" },
        ...{ subjectId: coupleId, fields: ["coach"] },
      });
    }
    return { couples: moved.length, to: receiver.name };
  });
