/** From a right password to a signed cookie and the person's home; a wrong one becomes a refusal that says what to do. */
import "server-only";
import { AuthError, CredentialsSignin } from "next-auth";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { isolate } from "@/lib/platform/names/isolate";
import { CodeNeeded, PasswordOver, SeveralSpaces, signIn, TooManyTries } from "./config";
import type { Space } from "./spaces";

const wrong = "Email or password is incorrect. Please check both and try again.";
const tooMany =
  "There have been many tries at this sign-in. Please use a device you have signed in on before, or wait a few minutes and try again.";

export const spaceInWords = ({ practiceName, counselorName }: Space) =>
  counselorName ? `${practiceName}, with ${isolate(counselorName)}` : `${practiceName}, where you work`;

const wrongCode =
  "This code does not match, or it was used already. Please wait for the next one, or use a recovery code.";
const tooManyCodes =
  "There have been many tries. Please wait a quarter of an hour, or use a device you have signed in on before.";
const passwordOver = "That took a while. Please go back and sign in with your password again.";

type Answer = { data: Record<string, string> } | { to: "/sign-in/code" } | undefined;
type Typed = { email: string; password: string; space?: string | undefined };

const surprise = (error: unknown) =>
  error instanceof AuthError ? ((error.cause?.err as Error | undefined) ?? new Error(error.type)) : error;

/**
 * Redirects when the person is signed in.
 * @returns the spaces to choose from, when address and password open several; or where the code is asked for
 * @throws Refusal when it cannot sign the person in
 */
export async function signInAndGoHome({ email, password, space }: Typed): Promise<Answer> {
  try {
    await signIn("credentials", { email, password, ...(space ? { space } : {}), redirectTo: "/" });
  } catch (error) {
    if (error instanceof SeveralSpaces) {
      const named = error.spaces.map((space) => [space.accountId, spaceInWords(space)]);
      return { data: { spaces: JSON.stringify(named) } };
    }
    if (error instanceof CodeNeeded) return { to: "/sign-in/code" };
    if (error instanceof TooManyTries) throw new Refusal(tooMany);
    if (error instanceof CredentialsSignin) throw new Refusal(wrong);
    throw surprise(error);
  }
  return undefined;
}

/** The second half, for whoever has typed the password just before. Redirects when the person is signed in. @throws Refusal */
export async function finishSignIn({ code }: { code: string }): Promise<undefined> {
  try {
    await signIn("code", { code, redirectTo: "/" });
  } catch (error) {
    if (error instanceof TooManyTries) throw new Refusal(tooManyCodes);
    if (error instanceof PasswordOver) throw new Refusal(passwordOver);
    if (error instanceof CredentialsSignin) throw new FieldErrors({ code: [wrongCode] });
    throw surprise(error);
  }
}
