/** Whether a counselor's screen is turned to a couple: then this browser opens that one page, until the password is given again. */
import "server-only";
import { createHmac } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { authSecret } from "./secret";

export type Turned = { coupleId: string; appointmentId: string };

const turnedCookie = "mendwork.turned";
const form = /^([\w-]{16})\.([0-9a-f-]{36})\.([0-9a-f-]{36})$/;

/**
 * Tells sessions apart without naming one: what a page was drawn for, compared with who is signed in now. A screen that is turned has
 * another mark than the same session's other pages, so that none of them shows itself again by Back.
 */
export const markOf = (loginId: string, turned = false) =>
  createHmac("sha256", authSecret())
    .update(`session mark\n${loginId}${turned ? "\nturned" : ""}`)
    .digest("base64url")
    .slice(0, 16);

/** Where this session is turned to; null where it is not, or where another session was. */
export async function turnedOf(loginId: string): Promise<Turned | null> {
  const value = (await cookies()).get(turnedCookie)?.value;
  const [, mark, coupleId, appointmentId] = form.exec(value ?? "") ?? [];
  return coupleId && appointmentId && mark === markOf(loginId, true) ? { coupleId, appointmentId } : null;
}

const cookie = (value: string) => ({
  ...{ name: turnedCookie, value, path: "/", httpOnly: true, sameSite: "lax" as const },
  secure: env().APP_URL.startsWith("https:"),
});

export async function turnScreen(loginId: string, { coupleId, appointmentId }: Turned): Promise<void> {
  (await cookies()).set(cookie(`${markOf(loginId, true)}.${coupleId}.${appointmentId}`));
}

export async function turnBack(): Promise<void> {
  (await cookies()).set({ ...cookie(""), maxAge: 0 });
}
