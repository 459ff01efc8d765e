/** From a right password to a signed cookie and the person's home; a wrong one becomes a refusal that says what to do. */
import "server-only";
import { AuthError, CredentialsSignin } from "next-auth";
import { Refusal } from "@/lib/errors";
import { signIn, TooManyTries } from "./config";

const wrong =
  "This e-mail address and password do not belong together. Please check both, or ask your counselor for help.";
const tooMany = "That was a lot of tries. Please wait a quarter of an hour, then try again.";

/** Redirects; never returns normally. @throws Refusal when it cannot sign the person in */
export async function signInAndGoHome(input: { email: string; password: string }): Promise<undefined> {
  try {
    await signIn("credentials", { ...input, redirectTo: "/" });
  } catch (error) {
    if (error instanceof TooManyTries) throw new Refusal(tooMany);
    if (error instanceof CredentialsSignin) throw new Refusal(wrong);
    if (error instanceof AuthError) throw (error.cause?.err as Error | undefined) ?? new Error(error.type);
    throw error;
  }
  return undefined;
}
