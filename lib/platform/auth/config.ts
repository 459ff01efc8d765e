/** next-auth, kept to what it is here for: proving the forms of a sign-in and signing the cookie that carries a login id. No route of its own is served. */
import "server-only";
import { after } from "next/server";
import NextAuth, { AuthError, CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { fromNetwork } from "@/db/turns";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail/send";
import { codesGuessedMail, newDeviceMail } from "@/lib/platform/mail/ways-in";
import { signInWithCode } from "./code-sign-in";
import {
  heldLogin,
  isSecure,
  keepPasswordProved,
  knownDevice,
  passwordJustProved,
  rememberDevice,
  sessionCookie,
  sessionSeconds,
} from "./cookie-jar";
import type { KnownDevice } from "./known-device";
import { networkOf } from "./limits";
import { signInWithPassword } from "./password-sign-in";
import { endLogin } from "./pin";
import { refusedLine } from "./refused-sign-ins";
import { codeSchema, signInSchema } from "./schema";
import { authSecret } from "./secret";
import type { Space } from "./spaces";

export { sessionCookie } from "./cookie-jar";

export class TooManyTries extends CredentialsSignin {
  override code = "limited";
}

/** The address and the password open several spaces. */
export class SeveralSpaces extends CredentialsSignin {
  override code = "several";
  constructor(readonly spaces: readonly Space[]) {
    super();
  }
}

/** The password is right, and this sign-in has a second step. */
export class CodeNeeded extends CredentialsSignin {
  override code = "code";
}

/** The minutes after the password are over, or the password was changed meanwhile. */
export class PasswordOver extends CredentialsSignin {
  override code = "over";
}

export const addressOf = (headers: Headers) =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

/** From now on this browser is somebody else's: one that waited here for its PIN is over. */
async function takeOver(device: KnownDevice | null, opened: { loginId: string; accountId: string }) {
  const before = await heldLogin();
  if (before && before !== opened.loginId) await endLogin(before, new Date());
  await rememberDevice(device, opened.accountId);
}

async function authorize(credentials: unknown, request: Request): Promise<{ id: string } | null> {
  const input = signInSchema.safeParse(credentials);
  if (!input.success) return null;
  const device = await knownDevice();
  const address = addressOf(request.headers);
  const userAgent = request.headers.get("user-agent") ?? "";
  const result = await fromNetwork(networkOf(address), () =>
    signInWithPassword({ ...input.data, address, device, userAgent, at: new Date() }),
  );
  const { email } = input.data;
  if (result.ok) {
    if (result.newDevice) after(() => sendMail(newDeviceMail(email, env().APP_URL)));
    await takeOver(device, result);
    return { id: result.loginId };
  }
  if (result.why === "several") throw new SeveralSpaces(result.spaces);
  if (result.why === "code") {
    await keepPasswordProved(result.proved);
    throw new CodeNeeded();
  }
  log.warn(refusedLine({ reason: result.why, email, address, knownDevice: device !== null }, authSecret()));
  if (result.why === "limited") throw new TooManyTries();
  return null;
}

async function authorizeCode(credentials: unknown, request: Request): Promise<{ id: string } | null> {
  const input = codeSchema.safeParse(credentials);
  const proved = await passwordJustProved();
  if (!input.success || !proved) throw new PasswordOver();
  const device = await knownDevice();
  const address = addressOf(request.headers);
  const userAgent = request.headers.get("user-agent") ?? "";
  const result = await fromNetwork(networkOf(address), () =>
    signInWithCode({ ...input.data, proved, device, userAgent, at: new Date() }),
  );
  if (result.ok) {
    const { email } = result;
    if (result.newDevice) after(() => sendMail(newDeviceMail(email, env().APP_URL)));
    await takeOver(device, result);
    return { id: result.loginId };
  }
  if (result.why === "over") throw new PasswordOver();
  const who = { email: proved.accountId, address, knownDevice: device !== null };
  log.warn(refusedLine({ reason: result.why === "limited" ? "limited" : "code", ...who }, authSecret()));
  if (result.why !== "limited") return null;
  const { tell } = result;
  if (tell) after(() => sendMail(codesGuessedMail(tell, env().APP_URL)));
  throw new TooManyTries();
}

/** A refused sign-in has a line of its own; of anything else the kind is said, which survives minifying. */
function logTrouble(error: Error): void {
  if (error instanceof CredentialsSignin) return;
  log.error("sign-in library:", error instanceof AuthError ? error.type : "unknown trouble");
}

export const { signIn } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  logger: { error: logTrouble },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    Credentials({ credentials: { email: {}, password: {}, space: {} }, authorize }),
    Credentials({ id: "code", credentials: { code: {} }, authorize: authorizeCode }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { loginId: user.id } : { loginId: token.loginId }),
    session: () => ({ expires: new Date(0).toISOString() }) as never,
  },
}));
