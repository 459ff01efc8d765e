/** Reading what partners are asked to agree to: each for themselves, and the owner of the practice to change it. */
import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { consents } from "@/db/schema/consent";
import { couples } from "@/db/schema/couples";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { peopleAround } from "@/lib/practice/couples/records";
import { readLatestText } from "./records/texts";
import type { ConsentText, MyConsent } from "./types";

/** The texts of now, and what this person has signed. */
export function myConsent(client: Client): Promise<MyConsent> {
  return readAs(client, async (tx) => {
    const { coachName } = await peopleAround(tx, client);
    const [signed] = await tx
      .select({ version: consents.version, signedAt: consents.signedAt })
      .from(couples)
      .innerJoin(
        consents,
        and(
          eq(consents.practiceId, couples.practiceId),
          eq(consents.coupleId, couples.id),
          eq(consents.episode, couples.episode),
        ),
      )
      .orderBy(desc(consents.version))
      .limit(1);
    return { coachName, text: await readLatestText(tx), signed: signed ?? null };
  });
}

/** @throws NotFound for a coach who does not own the practice */
export async function consentText(owner: Coach): Promise<ConsentText> {
  if (!owner.isOwner) throw new NotFound();
  return readAs(owner, readLatestText);
}
