/** A counselor's own second step: setting it up, new recovery codes, turning it off. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Staff } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { tooManyTries } from "@/lib/platform/auth/own-password";
import { Refusal } from "@/lib/platform/errors";
import { begin, confirm, end, renew } from "./records";
import type { BeginSecondStep, ConfirmSecondStep, ProveSecondStep } from "./schema";

async function requireTries({ accountId }: Staff): Promise<void> {
  if (!(await mayTry({ passwordCheck: accountId }))) throw new Refusal(tooManyTries);
}

/** One's own tries, apart from those of whoever is not signed in. */
async function requireCodeTries(coach: Staff): Promise<void> {
  await requireTries(coach);
  const here = `here ${coach.accountId}`;
  if (!(await mayTry({ codeTry: here, codeDay: here }))) throw new Refusal(tooManyTries);
}

const event = (action: string, fields: string[]) =>
  ({ action, subjectKind: "account", fields, scope: "person" }) as const;

/** @throws Refusal after too many tries; FieldErrors for the password */
export async function beginSecondStep(coach: Staff, input: BeginSecondStep): Promise<void> {
  await requireTries(coach);
  await evenWhenLeft(coach, async (tx) => {
    await begin(tx, coach, input);
    await recordAuditEvent(tx, coach, event("second_step.begin", []));
  });
}

/** `codes` are shown once; `email` is told. */
export type WithCodes = { email: string; codes: string[] };

/** Ends every other sign-in. @throws Refusal; FieldErrors for the code */
export async function confirmSecondStep(coach: Staff, input: ConfirmSecondStep): Promise<WithCodes> {
  await requireCodeTries(coach);
  return evenWhenLeft(coach, async (tx) => {
    const made = await confirm(tx, coach, input);
    await recordAuditEvent(tx, coach, event("second_step.turn_on", ["second_step"]));
    return made;
  });
}

/** Those made before stop working, and every other sign-in ends. @throws Refusal; FieldErrors for password or code */
export async function renewRecoveryCodes(coach: Staff, input: ProveSecondStep): Promise<WithCodes> {
  await requireCodeTries(coach);
  return evenWhenLeft(coach, async (tx) => {
    const made = await renew(tx, coach, input);
    await recordAuditEvent(tx, coach, event("second_step.renew_codes", ["recovery_codes"]));
    return made;
  });
}

/** Ends every other sign-in. @throws Refusal; FieldErrors for password or code */
export async function endSecondStep(coach: Staff, input: ProveSecondStep): Promise<{ email: string }> {
  await requireCodeTries(coach);
  return evenWhenLeft(coach, async (tx) => {
    const told = await end(tx, coach, input);
    await recordAuditEvent(tx, coach, event("second_step.turn_off", ["second_step"]));
    return told;
  });
}
