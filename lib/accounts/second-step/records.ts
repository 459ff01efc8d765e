/** Setting a second step up, and ending it, inside its owner's transaction. */
import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { recoveryCodes, secondSteps } from "@/db/schema/second-steps";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import type { NewsKind } from "@/lib/accounts/news/types";
import { lockAccount, requireCurrentPassword } from "@/lib/accounts/password/records";
import type { Staff } from "@/lib/platform/auth/actor";
import { hashRecoveryCode, makeRecoveryCodes } from "@/lib/platform/auth/recovery-codes";
import { openSecret, sealSecret } from "@/lib/platform/auth/sealed-secret";
import { hasSecondStep, removeSecondStep, takeCode } from "@/lib/platform/auth/second-step";
import { makeSecret, stepOfCode } from "@/lib/platform/auth/time-codes";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import type { BeginSecondStep, ConfirmSecondStep, ProveSecondStep } from "./schema";

const begunForMs = 30 * 60_000;
const reason = "a second step is its owner's to change, and nobody's to read";
const wrongCode = () =>
  new FieldErrors({
    code: ["This code does not match, or it was used already. Please wait for the next one and type it."],
  });

/** Set up in one sign-in, within half an hour: another device of the same person is not shown the secret. */
export const stillBegun = (held: { begunAt: Date; begunIn: string }, { loginId, at }: Staff) =>
  held.begunIn === loginId && at.getTime() - held.begunAt.getTime() < begunForMs;

const mineIn = ({ practiceId, accountId }: Staff) =>
  and(eq(secondSteps.practiceId, practiceId), eq(secondSteps.accountId, accountId));

/** @returns null for a secret from before the server's own was changed */
export const secretBegun = (tx: Tx, coach: Staff): Promise<string | null> =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const [held] = await system.select({ secret: secondSteps.secret }).from(secondSteps).where(mineIn(coach));
    return held ? openSecret(held.secret, coach.accountId) : null;
  });

/** A secret to scan; nothing is asked at sign-in until a code has confirmed it. @throws FieldErrors; Refusal when there is one */
export const begin = (tx: Tx, coach: Staff, { currentPassword }: BeginSecondStep) =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const { practiceId, accountId, loginId: begunIn, at: begunAt } = coach;
    const { passwordHash } = await lockAccount(system, accountId);
    await requireCurrentPassword(passwordHash, currentPassword);
    if (await hasSecondStep(system, accountId))
      throw new Refusal("Your second step is on already. To use another phone, turn it off first.");
    const secret = sealSecret(makeSecret(), accountId);
    await system
      .insert(secondSteps)
      .values({ practiceId, accountId, secret, begunAt, begunIn })
      .onConflictDoUpdate({
        target: [secondSteps.practiceId, secondSteps.accountId],
        set: { secret, begunAt, begunIn },
      });
  });

/** Every other sign-in ends: one that somebody else has kept, too. */
async function changed(system: Tx, coach: Staff, kind: NewsKind): Promise<void> {
  const { practiceId, accountId, loginId, at } = coach;
  await system
    .update(logins)
    .set({ endedAt: at })
    .where(and(eq(logins.accountId, accountId), isNull(logins.endedAt), ne(logins.id, loginId)));
  await tellOwner(system, { practiceId, accountId, kind, at });
}

/** @returns ten new ones, which are kept as hashes; those before stop working */
async function replaceCodes(system: Tx, { practiceId, accountId }: Staff): Promise<string[]> {
  const codes = makeRecoveryCodes();
  await system.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  for (const code of codes)
    await system.insert(recoveryCodes).values({ practiceId, accountId, codeHash: hashRecoveryCode(code) });
  return codes;
}

/** @throws FieldErrors for a wrong code; Refusal when it was begun too long ago, or elsewhere */
export const confirm = (tx: Tx, coach: Staff, { code }: ConfirmSecondStep) =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const { accountId, at } = coach;
    const { email } = await lockAccount(system, accountId);
    const [held] = await system
      .select({ secret: secondSteps.secret, begunAt: secondSteps.begunAt, begunIn: secondSteps.begunIn })
      .from(secondSteps)
      .where(and(mineIn(coach), isNull(secondSteps.confirmedAt)));
    const secret = held && stillBegun(held, coach) ? openSecret(held.secret, accountId) : null;
    if (!secret) throw new Refusal("Half an hour has gone by. Please begin again with your password.");
    const lastStep = stepOfCode({ secret, code: code.replace(/\s/g, ""), at, after: 0 });
    if (lastStep === null) throw wrongCode();
    await system.update(secondSteps).set({ confirmedAt: at, lastStep }).where(mineIn(coach));
    await changed(system, coach, "second_step_on");
    return { email, codes: await replaceCodes(system, coach) };
  });

/** Runs `work` once password and code are right. @throws FieldErrors for either */
const proved = <T>(
  tx: Tx,
  coach: Staff,
  { currentPassword, code }: ProveSecondStep,
  work: (system: Tx) => Promise<T>,
) =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const { email, passwordHash } = await lockAccount(system, coach.accountId);
    await requireCurrentPassword(passwordHash, currentPassword);
    if (!(await takeCode(system, coach.accountId, code, coach.at))) throw wrongCode();
    return { email, ...(await work(system)) };
  });

export const renew = (tx: Tx, coach: Staff, input: ProveSecondStep) =>
  proved(tx, coach, input, async (system) => {
    await changed(system, coach, "recovery_codes_renewed");
    return { codes: await replaceCodes(system, coach) };
  });

export const end = (tx: Tx, coach: Staff, input: ProveSecondStep) =>
  proved(tx, coach, input, async (system) => {
    await removeSecondStep(system, coach.accountId);
    await changed(system, coach, "second_step_off");
    return {};
  });
