/** Second steps for tests: set one up as its owner would, and make the codes that the app would show. */
import { generateSync } from "otplib";
import { beginSecondStep, confirmSecondStep } from "@/lib/accounts/second-step/commands";
import { ownSecondStep } from "@/lib/accounts/second-step/queries";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { worldPassword } from "./world";

export const codeAt = (secret: string, at: Date) => generateSync({ secret, epoch: at.getTime() / 1_000 });

const halfMinute = 30_000;

/** Set up just before the coach's own moment, so that the code of that moment is unused. */
export async function withSecondStep(coach: Coach): Promise<{ secret: string; codes: string[] }> {
  const before = actorAt(coach, new Date(coach.at.getTime() - 4 * halfMinute));
  await beginSecondStep(before, { currentPassword: worldPassword });
  const begun = await ownSecondStep(before);
  if (begun.status !== "begun") throw new Error("should be begun");
  const { codes } = await confirmSecondStep(before, { code: codeAt(begun.secret, before.at) });
  return { secret: begun.secret, codes };
}
