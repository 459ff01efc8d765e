/** What a link to a new address shows to whoever reads that address: the address itself. */
import "server-only";
import { emailChanges } from "@/db/schema/ways-in";
import { asSystem } from "@/db/system";
import { tokenSchema } from "@/lib/platform/auth/schema";
import { openChange } from "./records";

/** @returns null for an unknown, used or lapsed link */
export async function openEmailLink(token: string, at: Date): Promise<{ email: string } | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  return asSystem("show a new address to whoever reads it", async (tx) => {
    const [held] = await tx
      .select({ email: emailChanges.newEmail })
      .from(emailChanges)
      .where(openChange(token, at));
    return held ?? null;
  });
}
