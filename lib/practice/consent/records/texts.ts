/** The texts of a practice that count now. Inside a caller's transaction. */
import "server-only";
import { desc } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consentTexts } from "@/db/schema/consent";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ConsentText } from "../types";

/** @throws NotFound in a practice without texts */
export const readLatestText = async (tx: Tx): Promise<ConsentText> =>
  firstOrNotFound(
    await tx
      .select({
        version: consentTexts.version,
        disclosure: consentTexts.disclosure,
        disclosureWords: consentTexts.disclosureWords,
        separation: consentTexts.separation,
        nature: consentTexts.nature,
        channels: consentTexts.channels,
        writtenAt: consentTexts.writtenAt,
      })
      .from(consentTexts)
      .orderBy(desc(consentTexts.version))
      .limit(1),
  );
