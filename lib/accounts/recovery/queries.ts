/** What a link for a new password shows to whoever holds it: nothing but which space, and only where there are several. */
import "server-only";
import { asSystem } from "@/db/system";
import { tokenSchema } from "@/lib/platform/auth/schema";
import { type Space, spacesOf } from "@/lib/platform/auth/spaces";
import { accountsOfLink } from "./records";

/** @returns null for an unknown, used or lapsed link, and for what is none: all the same to whoever holds it */
export async function openPasswordLink(token: string, at: Date): Promise<Space[] | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  return asSystem("show a link for a new password to whoever holds it", async (tx) => {
    const ids = await accountsOfLink(tx, token, at);
    return ids.length > 0 ? spacesOf(tx, ids) : null;
  });
}
