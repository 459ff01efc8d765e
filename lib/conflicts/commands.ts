/** Writing down what happened, and sharing it. Its author alone ever changes the words. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import { shareWithBoth, takeBackFromBoth } from "./records/as-system";
import { columnsOf, type Words, wordFields } from "./records/columns";
import { keyFor } from "./records/lock";
import { conflictAfter } from "./rules";
import type { ChangeConflict, ConflictId, WriteConflict } from "./schema";

const toCome = "This is for what has already happened. Please choose today or an earlier day.";
const sharedAlready =
  "You have shared this with your partner, so the words stay as they are while you both write about them. Stop sharing it first if you would like to change it.";

function refuseFuture(actor: Actor, { onDate, toDate }: Words) {
  const today = dayIn(actor.timeZone, actor.at);
  if (toDate && toDate > today) throw new FieldErrors({ toDate: [toCome] });
  if (onDate && onDate > today) throw new FieldErrors({ onDate: [toCome] });
}

const eventFor = (actor: Actor, verb: string, coupleId: string, conflictId: string) => ({
  action: `conflict.${verb}`,
  subjectKind: "conflict",
  subjectId: conflictId,
  coupleId,
  // What a partner writes down is, until it is shared, between them and their counselor.
  scope: actor.kind === "client" && verb !== "share" ? ("person" as const) : ("practice" as const),
});

/** Sent twice it is kept once. @throws NotFound for a couple that is not theirs */
export async function writeConflict(actor: Actor, input: WriteConflict): Promise<{ conflictId: string }> {
  refuseFuture(actor, input);
  return asActor(actor, async (tx) => {
    const coupleId = actor.kind === "client" ? actor.coupleId : input.coupleId;
    if (!coupleId) throw new NotFound();
    await requireCouple(tx, coupleId);
    const [added] = await insertOnly(tx, conflicts, {
      practiceId: actor.practiceId,
      coupleId,
      ...(actor.kind === "coach" ? { authorCoachId: actor.personId } : { authorClientId: actor.personId }),
      submitKey: input.submitKey,
      createdAt: actor.at,
      ...(await columnsOf(tx, coupleId, input)),
    })
      .onConflictDoNothing()
      .returning({ conflictId: conflicts.id });
    if (!added) {
      return firstOrNotFound(
        await tx
          .select({ conflictId: conflicts.id })
          .from(conflicts)
          .where(and(eq(conflicts.coupleId, coupleId), eq(conflicts.submitKey, input.submitKey))),
      );
    }
    await recordAuditEvent(tx, actor, eventFor(actor, "write", coupleId, added.conflictId));
    return added;
  });
}

/** One's own conflict. @throws NotFound for anything else */
async function ownConflict(tx: Tx, actor: Actor, conflictId: string) {
  const author = actor.kind === "coach" ? conflicts.authorCoachId : conflicts.authorClientId;
  return firstOrNotFound(
    await tx
      .select({ coupleId: conflicts.coupleId, audience: conflicts.audience })
      .from(conflicts)
      .where(and(eq(conflicts.id, conflictId), eq(author, actor.personId))),
  );
}

/** @throws NotFound; Refusal once a partner has shared it */
export async function changeConflict(actor: Actor, input: ChangeConflict): Promise<void> {
  const { conflictId } = input;
  refuseFuture(actor, input);
  return asActor(actor, async (tx) => {
    const { coupleId, audience } = await ownConflict(tx, actor, conflictId);
    const state = audience === "couple" ? "shared" : "kept";
    if (!conflictAfter(actor.kind, state, "change")) throw new Refusal(sharedAlready);
    const changed = await tx
      .update(conflicts)
      .set(exact(conflicts, await columnsOf(tx, coupleId, input)))
      .where(and(eq(conflicts.coupleId, coupleId), eq(conflicts.id, conflictId)))
      .returning({ id: conflicts.id });
    // Shared from another device a moment ago: the row policy keeps the words as they are.
    if (changed.length === 0) throw new Refusal(sharedAlready);
    await recordAuditEvent(tx, actor, {
      ...eventFor(actor, "change", coupleId, conflictId),
      fields: wordFields,
    });
  });
}

/** Lets both partners read it. Doing it twice changes nothing. @throws NotFound */
export function shareConflict(actor: Actor, { conflictId }: ConflictId): Promise<void> {
  return asActor(actor, async (tx) => {
    const { coupleId } = await ownConflict(tx, actor, conflictId);
    const key = { practiceId: actor.practiceId, coupleId, conflictId };
    if (await shareWithBoth(tx, actor, key)) {
      await recordAuditEvent(tx, actor, eventFor(actor, "share", coupleId, conflictId));
    }
  });
}

/** Keeps it between its author and the counselor again; maps that lay side by side are sealed. @throws NotFound */
export function keepConflict(client: Client, { conflictId }: ConflictId): Promise<void> {
  return asActor(client, async (tx) => {
    const { coupleId } = await ownConflict(tx, client, conflictId);
    if (await takeBackFromBoth(tx, keyFor(client, conflictId))) {
      await recordAuditEvent(tx, client, eventFor(client, "keep", coupleId, conflictId));
    }
  });
}
