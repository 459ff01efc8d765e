/** The cookies of signing in: which login, which device, and for a few minutes that the password was right. */
import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { deviceCookieSeconds, type KnownDevice, readDevice, sealDevice } from "./known-device";
import type { PasswordProved } from "./password-proved";
import { leftCookie } from "./schema";
import { authSecret } from "./secret";
import { heldIn } from "./token-cache";

export const isSecure = () => env().APP_URL.startsWith("https:");
const named = (name: string) => `${isSecure() ? "__Host-" : ""}mendwork.${name}`;
export const sessionCookie = () => named("session");
const deviceCookie = () => named("device");
const provedCookie = () => named("proved");
/** How long somebody may look for their phone. */
const provedSeconds = 10 * 60;

const attributes = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

export const knownDevice = async (): Promise<KnownDevice | null> => {
  const name = deviceCookie();
  return readDevice((await cookies()).get(name)?.value, authSecret(), name);
};

/** After a sign-in: this device is known from now on, and whoever signs in is not on the way out. */
export async function rememberDevice(held: KnownDevice | null, accountId: string): Promise<void> {
  const jar = await cookies();
  const name = deviceCookie();
  jar.delete(leftCookie);
  jar.set({ name: provedCookie(), value: "", maxAge: 0, ...attributes() });
  const value = await sealDevice(held, accountId, authSecret(), name);
  jar.set({ name, value, maxAge: deviceCookieSeconds, ...attributes() });
}

const claims = z.object({ accountId: z.uuid(), mark: z.string().length(22) });

/** The proof of a password in this browser; null without one, or when its minutes are over. */
export async function passwordJustProved(): Promise<PasswordProved | null> {
  const name = provedCookie();
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const held = claims.safeParse(await decode({ token, secret: authSecret(), salt: name }).catch(() => null));
  return held.success ? held.data : null;
}

/** Opens nothing by itself: the code is still asked for. */
export async function keepPasswordProved(proved: PasswordProved): Promise<void> {
  const name = provedCookie();
  const value = await encode({ token: proved, secret: authSecret(), salt: name, maxAge: provedSeconds });
  (await cookies()).set({ name, value, maxAge: provedSeconds, ...attributes() });
}

/** The cookie outlives every idle limit; the login row decides. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** What the session's cookie of this browser holds; null without one that is ours. */
export async function sessionHeld() {
  const name = sessionCookie();
  const token = (await cookies()).get(name)?.value;
  return token ? heldIn(token, () => decode({ token, secret: authSecret(), salt: name })) : null;
}

/** The same session under another cookie. @param turned what this screen shows from now on; null for everything */
export async function keepSession(loginId: string, turned: string | null): Promise<void> {
  const name = sessionCookie();
  const token = { loginId, ...(turned === null ? {} : { turned }) };
  const value = await encode({ token, secret: authSecret(), salt: name, maxAge: sessionSeconds });
  (await cookies()).set({ name, value, maxAge: sessionSeconds, ...attributes() });
}

const held = z.object({ loginId: z.uuid() });

/** The login whose cookie this browser holds, whatever has become of it: to be ended, and for nothing else. */
export async function heldLogin(): Promise<string | null> {
  const name = sessionCookie();
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const claims = held.safeParse(await decode({ token, secret: authSecret(), salt: name }).catch(() => null));
  return claims.success ? claims.data.loginId : null;
}
