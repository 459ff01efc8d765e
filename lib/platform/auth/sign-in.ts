/** From a right password to a signed cookie and the person's home; a wrong one becomes a refusal that says what to do. */
import "server-only";
import { AuthError, CredentialsSignin } from "next-auth";
import { Refusal } from "@/lib/platform/errors";
import { isolate } from "@/lib/platform/names/isolate";
import { SeveralSpaces, signIn, TooManyTries } from "./config";
import type { Space } from "./spaces";

const wrong = "Email or password is incorrect. Please check both and try again.";
const tooMany =
  "There have been many tries at this sign-in. Please use a device you have signed in on before, or wait a few minutes and try again.";

export const spaceInWords = ({ practiceName, counselorName }: Space) =>
  counselorName ? `${practiceName}, with ${isolate(counselorName)}` : `${practiceName}, where you work`;

type Typed = { email: string; password: string; space?: string | undefined };

/**
 * Redirects when the person is signed in.
 * @returns the spaces to choose from, when address and password open several
 * @throws Refusal when it cannot sign the person in
 */
export async function signInAndGoHome({
  email,
  password,
  space,
}: Typed): Promise<{ data: Record<string, string> } | undefined> {
  try {
    await signIn("credentials", { email, password, ...(space ? { space } : {}), redirectTo: "/" });
  } catch (error) {
    if (error instanceof SeveralSpaces) {
      const named = error.spaces.map((space) => [space.accountId, spaceInWords(space)]);
      return { data: { spaces: JSON.stringify(named) } };
    }
    if (error instanceof TooManyTries) throw new Refusal(tooMany);
    if (error instanceof CredentialsSignin) throw new Refusal(wrong);
    if (error instanceof AuthError) throw (error.cause?.err as Error | undefined) ?? new Error(error.type);
    throw error;
  }
  return undefined;
}
