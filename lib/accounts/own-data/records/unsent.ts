/** A person's words that are kept on the server and not sent, inside their own transaction. What is only on a device is not here. */
import "server-only";
import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import { assignments } from "@/db/schema/assignments";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { exerciseVersions } from "@/db/schema/exercises";
import { drafts } from "@/db/schema/responses";
import { exerciseFields, versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { Unsent } from "../types";

/** What somebody typed, wherever in a form it stands; not which box it was, nor for whom or when. */
function typed(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(key|kind|owner|reviewOn|baseVersion)$/.test(name) ? [] : typed(inner),
  );
}

export async function unsentWords(tx: Tx, client: Client): Promise<Unsent[]> {
  const on = (at: Date) => dayIn(client.timeZone, at);
  const [exercises, agreements, texts] = await Promise.all([
    tx
      .select({
        title: exerciseVersions.title,
        fields: exerciseFields,
        content: drafts.content,
        updatedAt: drafts.updatedAt,
      })
      .from(drafts)
      .innerJoin(
        assignments,
        and(eq(assignments.coupleId, drafts.coupleId), eq(assignments.id, drafts.assignmentId)),
      )
      .innerJoin(exerciseVersions, versionOfAssignment)
      .where(
        and(
          eq(drafts.coupleId, client.coupleId),
          or(eq(drafts.clientId, client.personId), isNull(drafts.clientId)),
        ),
      )
      .orderBy(desc(drafts.updatedAt)),
    tx
      .select({ content: agreementDrafts.content, updatedAt: agreementDrafts.updatedAt })
      .from(agreementDrafts)
      .where(eq(agreementDrafts.clientId, client.personId))
      .orderBy(desc(agreementDrafts.updatedAt)),
    tx
      .select({ words: disclosureTexts.words, savedAt: disclosureTexts.savedAt })
      .from(disclosureTexts)
      .where(and(eq(disclosureTexts.authorId, client.personId), isNull(disclosureTexts.sentAt)))
      .orderBy(desc(disclosureTexts.savedAt)),
  ]);
  return [
    ...exercises.map(({ title, fields, content, updatedAt }) => ({
      title,
      on: on(updatedAt),
      lines: fields.flatMap((field) => {
        const value = content.values[field.key];
        return value === undefined ? [] : [{ label: field.label, field, value }];
      }),
    })),
    ...agreements.map(({ content, updatedAt }) => ({
      title: "An agreement",
      on: on(updatedAt),
      lines: typed(content).map((value) => ({ label: "", field: null, value })),
    })),
    ...texts.map(({ words, savedAt }) => ({
      title: "A letter",
      on: on(savedAt),
      lines: typed(words).map((value) => ({ label: "", field: null, value })),
    })),
  ];
}
