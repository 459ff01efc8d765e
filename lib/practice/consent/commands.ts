/** Signing a practice's texts, alone; and changing them, after which everybody is asked again. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import { asActor, evenUnsigned } from "@/db/access";
import { consents, consentTexts } from "@/db/schema/consent";
import { couples } from "@/db/schema/couples";
import { insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { readLatestText } from "./records/texts";
import type { SignConsent, WriteConsent } from "./schema";

const changedMeanwhile =
  "Somebody has changed these texts since you opened this page, so nothing was saved. Your words are still here: open the page in another tab, see what is new, and put yours with it.";

const parts = ["disclosure", "disclosureWords", "separation", "nature", "channels"] as const;

/** Signs the version that was read, and no other: an older one counts for itself. Twice is once. @throws NotFound for a version that never was */
export function signConsent(client: Client, { version }: SignConsent): Promise<void> {
  const { practiceId, coupleId, personId, at } = client;
  return evenUnsigned(client, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ version: consentTexts.version })
        .from(consentTexts)
        .where(eq(consentTexts.version, version)),
    );
    const signed = await insertFrom(
      tx,
      consents,
      {
        ...{ practiceId, coupleId, clientId: personId, signedAt: at },
        ...{ version: sql`${version}::int`, episode: couples.episode },
      },
      sql`from ${couples} where ${eq(couples.id, coupleId)}`,
    )
      .onConflictDoNothing()
      .returning({ version: consents.version });
    if (signed.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "consent.sign",
      subjectKind: "client",
      subjectId: personId,
      fields: [`version_${version}`],
      scope: "person",
    });
  });
}

/**
 * A new version, which both partners of every couple are asked to sign, each alone. The same words are no new version.
 * @throws NotFound for a coach who does not own the practice; Refusal where it was changed meanwhile
 */
export async function writeConsent(owner: Coach, input: WriteConsent): Promise<{ asksAgain: boolean }> {
  if (!owner.isOwner) throw new NotFound();
  const { practiceId, at } = owner;
  const { version, disclosure, disclosureWords, separation, nature, channels } = input;
  const words = { disclosure, disclosureWords, separation, nature, channels };
  return asActor(owner, async (tx) => {
    const latest = await readLatestText(tx);
    const fields = parts.filter((part) => latest[part] !== words[part]);
    if (fields.length === 0) return { asksAgain: false };
    if (latest.version !== version) throw new Refusal(changedMeanwhile);
    const written = await insertOnly(tx, consentTexts, {
      ...{ practiceId, ...words },
      ...{ version: version + 1, writtenAt: at },
    })
      .onConflictDoNothing()
      .returning({ version: consentTexts.version });
    if (written.length === 0) throw new Refusal(changedMeanwhile);
    await recordAuditEvent(tx, owner, {
      action: "consent.write",
      subjectKind: "practice",
      subjectId: practiceId,
      fields: fields.map((part) => (part === "disclosureWords" ? "disclosure_words" : part)),
    });
    return { asksAgain: true };
  });
}
