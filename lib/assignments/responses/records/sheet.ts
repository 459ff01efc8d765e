/** One client's own way to one sheet of one occurrence: their role, the frozen questions, and what is there already. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { drafts, responses } from "@/db/schema/responses";
import { insertOnly } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { OccurrencePlace } from "@/lib/assignments/sealed/records/lock";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";
import type { Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { occurrenceAt } from "@/lib/platform/time/occurrences";
import { forAlone } from "../rules/alone";
import type { DraftContent } from "../schema/answers";

export type MySheet = {
  place: OccurrencePlace;
  /** Whose response it is: null on the sheet that both write on. */
  clientId: string | null;
  fields: SheetField[];
  /** What the answers may make for real. */
  yields: readonly Outcome[];
  /** It may be written again. */
  redo: boolean;
  responseId: string | null;
  status: string | null;
  submitted: boolean;
  submitKey: string | null;
  /** When what the wrong person had sent was taken out. */
  voidedAt: Date | null;
  draft: { content: DraftContent; revision: number } | null;
};

type Wanted = { assignmentId: string; occurrence: number; sheet: Sheet };

/** Of one author, or of both where it is null. */
const of = (clientId: string | null) =>
  clientId === null ? isNull(responses.clientId) : eq(responses.clientId, clientId);

/**
 * @param needs `status`: also where there is nothing to write on one's own sheet, for that is where one's own status is kept
 * @throws NotFound when it was not assigned to them, has not come round yet, or has no such sheet
 */
export async function findSheet(
  tx: Tx,
  client: Client,
  wanted: Wanted,
  needs: "fields" | "status" = "fields",
): Promise<MySheet> {
  const { assignmentId, occurrence } = wanted;
  const isOwn = wanted.sheet === "own";
  const clientId = isOwn ? client.personId : null;
  const row = firstOrNotFound(
    await tx
      .select({
        mode: assignments.mode,
        startsOn: assignments.startsOn,
        dueOn: assignments.dueOn,
        recurrence: assignments.recurrence,
        role: assignmentPartners.role,
        content: exerciseVersions.content,
        responseId: responses.id,
        status: responses.status,
        submittedAt: responses.submittedAt,
        submitKey: responses.submitKey,
        voidedAt: responses.voidedAt,
        draft: { content: drafts.content, revision: drafts.revision },
      })
      .from(assignments)
      .innerJoin(assignmentPartners, eq(assignmentPartners.assignmentId, assignments.id))
      .innerJoin(exerciseVersions, versionOfAssignment)
      .leftJoin(
        responses,
        and(eq(responses.assignmentId, assignments.id), eq(responses.occurrence, occurrence), of(clientId)),
      )
      .leftJoin(drafts, eq(drafts.responseId, responses.id))
      .where(eq(assignments.id, assignmentId)),
  );
  const now = occurrenceAt(row, dayIn(client.timeZone, client.at));
  if (!now || occurrence > now.occurrence) throw new NotFound();
  const { content, mode, role, responseId, status, submittedAt, submitKey, voidedAt, draft } = row;
  const fields = forAlone(fieldsFor(content, mode, role), client.alone).filter(
    (field) => field.sheet === wanted.sheet,
  );
  const isReading = content.fields.length === 0 && isOwn;
  if (needs === "fields" && fields.length === 0 && !isReading) throw new NotFound();
  return {
    place: { practiceId: client.practiceId, coupleId: client.coupleId, assignmentId, occurrence },
    clientId,
    fields,
    yields: content.yields ?? [],
    redo: content.redo === true && isOwn,
    responseId,
    status,
    submitted: submittedAt !== null,
    submitKey,
    voidedAt,
    draft,
  };
}

/** Its response row, made at the first touch; however many arrive at once, there is one. */
export async function findOrCreateResponse(
  tx: Tx,
  client: Client,
  { place, clientId, responseId }: Pick<MySheet, "place" | "clientId" | "responseId">,
): Promise<string> {
  if (responseId) return responseId;
  const [created] = await insertOnly(tx, responses, { ...place, clientId, startedAt: client.at })
    .onConflictDoNothing()
    .returning({ id: responses.id });
  if (created) return created.id;
  return firstOrNotFound(
    await tx
      .select({ id: responses.id })
      .from(responses)
      .where(
        and(
          eq(responses.assignmentId, place.assignmentId),
          eq(responses.occurrence, place.occurrence),
          of(clientId),
        ),
      ),
  ).id;
}
