/** Whether the owner has still to read what partners sign; the rest of the list comes along with Today. */
import "server-only";
import { sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { textsAreRead } from "./records";

/** @throws NotFound for a coach who does not own the practice */
export async function textsToRead(owner: Coach): Promise<boolean> {
  if (!owner.isOwner) throw new NotFound();
  return readAs(owner, async (tx) => {
    const [row] = await tx.select({ read: textsAreRead(tx) }).from(sql`(values (1)) as one`);
    return row?.read === false;
  });
}
