/** next-auth, kept to what it is here for: proving the password form and signing the cookie that carries a login id. No route of its own is served. */
import "server-only";
import { cookies } from "next/headers";
import { after } from "next/server";
import NextAuth, { AuthError, CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { fromNetwork } from "@/db/turns";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail/send";
import { newDeviceMail } from "@/lib/platform/mail/ways-in";
import { deviceCookieSeconds, readDevice, sealDevice } from "./known-device";
import { networkOf } from "./limits";
import { signInWithPassword } from "./password-sign-in";
import { refusedLine } from "./refused-sign-ins";
import { leftCookie, signInSchema } from "./schema";
import { authSecret } from "./secret";
import type { Space } from "./spaces";

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

const secure = () => env().APP_URL.startsWith("https:");
export const sessionCookie = () => `${secure() ? "__Host-" : ""}mendwork.session`;
const deviceCookie = () => `${secure() ? "__Host-" : ""}mendwork.device`;
/** The cookie outlives every idle limit; the login row decides. */
const cookieSeconds = 30 * 24 * 60 * 60;

export const addressOf = (headers: Headers) =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

async function authorize(credentials: unknown, request: Request): Promise<{ id: string } | null> {
  const input = signInSchema.safeParse(credentials);
  if (!input.success) return null;
  const jar = await cookies();
  const name = deviceCookie();
  const device = await readDevice(jar.get(name)?.value, authSecret(), name);
  const address = addressOf(request.headers);
  const userAgent = request.headers.get("user-agent") ?? "";
  const result = await fromNetwork(networkOf(address), () =>
    signInWithPassword({ ...input.data, address, device, userAgent, at: new Date() }),
  );
  if (result.ok) {
    const { email } = input.data;
    if (result.newDevice) after(() => sendMail(newDeviceMail(email, env().APP_URL)));
    // Whoever signs in is not on the way out.
    jar.delete(leftCookie);
    jar.set(name, await sealDevice(device, result.accountId, authSecret(), name), {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: secure(),
      maxAge: deviceCookieSeconds,
    });
    return { id: result.loginId };
  }
  if (result.why === "several") throw new SeveralSpaces(result.spaces);
  const { email } = input.data;
  log.warn(refusedLine({ reason: result.why, email, address, knownDevice: device !== null }, authSecret()));
  if (result.why === "limited") throw new TooManyTries();
  return null;
}

/** A refused sign-in has a line of its own; of anything else the kind is said, which survives minifying. */
function logTrouble(error: Error): void {
  if (error instanceof CredentialsSignin) return;
  log.error("sign-in library:", error instanceof AuthError ? error.type : "unknown trouble");
}

export const { signIn } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: cookieSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  logger: { error: logTrouble },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() },
    },
  },
  providers: [Credentials({ credentials: { email: {}, password: {}, space: {} }, authorize })],
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { loginId: user.id } : { loginId: token.loginId }),
    session: () => ({ expires: new Date(0).toISOString() }) as never,
  },
}));
