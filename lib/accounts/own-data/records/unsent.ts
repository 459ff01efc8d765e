/** A person's words that are kept on the server and not sent, inside their own transaction. What is only on a device is not here. */
import "server-only";
import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { drafts } from "@/db/schema/responses";
import { exerciseFields, versionOfAssignment } from "@/lib/assignments/records/versions";
import { begunAnswers } from "@/lib/measures/asked/records/asks";
import { inOrder } from "@/lib/measures/asked/rules";
import { inWords } from "@/lib/measures/rules";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { Unsent } from "../types/copy";
import { ownLetters } from "./sessions";

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
  const [exercises, agreements, letters, questions] = await Promise.all([
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
    ownLetters(tx, client),
    begunAnswers(tx, client.personId),
  ]);
  return [
    ...questions.map(({ answers, savedAt, definition, wording }) => ({
      ...{ title: "Questions for me alone", on: on(savedAt) },
      lines: (wording ? inWords(definition, wording, inOrder(definition, answers)) : []).flatMap(
        ({ question, answer }, at) =>
          answers[String(at + 1)] === undefined ? [] : [{ label: question, field: null, value: answer }],
      ),
    })),
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
    ...letters
      .filter(({ mine, sent }) => mine && !sent)
      .map(({ words, on: at }) => ({
        title: "A letter",
        on: on(at),
        lines: typed(words).map((value) => ({ label: "", field: null, value })),
      })),
  ];
}
