/** What was just done, said once on the next page: carried in a sealed cookie that only the person it is for can have opened. */
import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { DoneNotice } from "@/lib/platform/actions/notice";
import { noticeCookie } from "@/lib/platform/actions/notice";
import { env } from "@/lib/platform/env";
import { authSecret } from "./secret";

/** Long enough for the next page to be drawn; a script or the next document takes the cookie away. */
const seconds = 60;

/** Leaves a sentence for the next page of this person. */
export async function leaveNotice(personId: string, notice: Omit<DoneNotice, "id">): Promise<void> {
  const value = await encode({
    token: { ...notice, id: randomUUID(), personId },
    secret: authSecret(),
    salt: noticeCookie,
    maxAge: seconds,
  });
  const secure = env().APP_URL.startsWith("https:");
  (await cookies()).set({ name: noticeCookie, value, maxAge: seconds, path: "/", sameSite: "lax", secure });
}

/** @returns null when nothing was left, or it was left for somebody else who used this browser */
export async function noticeFor(personId: string): Promise<DoneNotice | null> {
  const token = (await cookies()).get(noticeCookie)?.value;
  if (!token) return null;
  const left = await decode({ token, secret: authSecret(), salt: noticeCookie }).catch(() => null);
  if (left?.personId !== personId || typeof left.id !== "string" || typeof left.message !== "string")
    return null;
  const undo = left.undo as DoneNotice["undo"];
  return { id: left.id, message: left.message, ...(undo ? { undo } : {}) };
}
