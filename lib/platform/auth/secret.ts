/** The secret that signs cookies. `start` refuses to run without one; `demo` and `dev` make their own. */
import "server-only";
import { EnvError, env } from "@/lib/platform/env";

/** @throws EnvError when AUTH_SECRET is not set */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new EnvError("AUTH_SECRET should be at least 32 characters that nobody can guess.");
  return secret;
}
