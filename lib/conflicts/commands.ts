/** Writing down what happened, and sharing it. Its author alone ever changes the words. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { columnsOf, type Words } from "./records/columns";
import { closeBoth, hold, openIfBoth, type Place } from "./records/lock";
import { conflictAfter } from "./rules";
import type { ChangeConflict, ConflictId, WriteConflict } from "./schema";

const toCome = "This is for what has already happened. Please choose today or an earlier day.";
const shared =
  "You have shared this with your partner, so the words stay as they are while you both write about them. Stop sharing it first if you would like to change it.";

function refuseFuture(actor: Actor, { onDate, toDate }: Words) {
  const today = dayIn(actor.timeZone, actor.at);
  if (toDate && toDate > today) throw new FieldErrors({ toDate: [toCome] });
  if (onDate && onDate > today) throw new FieldErrors({ onDate: [toCome] });
}

const deed = (actor: Actor, verb: string, coupleId: string, conflictId: string) => ({
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
    const asked = actor.kind === "client" ? actor.coupleId : (input.coupleId ?? null);
    const { id: coupleId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`select id from couples where id = ${asked}::uuid`),
    );
    const columns = await columnsOf(tx, coupleId, input);
    const author = sql.raw(actor.kind === "coach" ? "author_coach_id" : "author_client_id");
    const added = await tx.execute<{ id: string }>(sql`
      insert into conflicts (practice_id, couple_id, ${author}, submit_key, created_at, ${sql.raw(columns.map(([name]) => name).join(", "))})
      values (${actor.practiceId}, ${coupleId}, ${actor.personId}, ${input.submitKey}, ${actor.at.toISOString()},
        ${sql.join(
          columns.map(([, value]) => value),
          sql`, `,
        )})
      on conflict do nothing returning id`);
    if (!added[0]) {
      const held = firstOrNotFound(
        await tx.execute<{ id: string }>(
          sql`select id from conflicts where couple_id = ${coupleId} and submit_key = ${input.submitKey}`,
        ),
      );
      return { conflictId: held.id };
    }
    await recordAuditEvent(tx, actor, deed(actor, "write", coupleId, added[0].id));
    return { conflictId: added[0].id };
  });
}

type Own = { couple_id: string; shared: boolean };

/** One's own conflict. @throws NotFound for anything else */
const ownConflict = async (tx: Tx, actor: Actor, conflictId: string): Promise<Own> =>
  firstOrNotFound(
    await tx.execute<Own>(sql`
      select couple_id, audience = 'couple' as shared from conflicts
      where id = ${conflictId} and ${sql.raw(actor.kind === "coach" ? "author_coach_id" : "author_client_id")} = ${actor.personId}`),
  );

/** @throws NotFound; Refusal once a partner has shared it */
export async function changeConflict(actor: Actor, input: ChangeConflict): Promise<void> {
  refuseFuture(actor, input);
  return asActor(actor, async (tx) => {
    const own = await ownConflict(tx, actor, input.conflictId);
    if (!conflictAfter(actor.kind, own.shared ? "shared" : "kept", "change")) throw new Refusal(shared);
    const columns = await columnsOf(tx, own.couple_id, input);
    const changed = await tx.execute(sql`
      update conflicts set ${sql.join(
        columns.map(([name, value]) => sql`${sql.raw(name)} = ${value}`),
        sql`, `,
      )} where couple_id = ${own.couple_id} and id = ${input.conflictId} returning id`);
    // Shared from another device a moment ago: the row policy holds the words still.
    if (changed.length === 0) throw new Refusal(shared);
    await recordAuditEvent(tx, actor, {
      ...deed(actor, "change", own.couple_id, input.conflictId),
      fields: columns.map(([name]) => name),
    });
  });
}

/** Lets both partners read it. Doing it twice changes nothing. @throws NotFound */
export function shareConflict(actor: Actor, { conflictId }: ConflictId): Promise<void> {
  return asActor(actor, async (tx) => {
    const { couple_id: coupleId } = await ownConflict(tx, actor, conflictId);
    const place: Place = { practiceId: actor.practiceId, coupleId, conflictId };
    const done = await switchToSystem(
      tx,
      actor.kind,
      "what its author shares opens to both",
      async (system, reason) => {
        const held = await hold(system, place);
        if (held.shared) return false;
        await system.execute(sql`
        update conflicts set audience = 'couple', released_at = ${held.ending ? null : actor.at.toISOString()}::timestamptz
        where practice_id = ${place.practiceId} and couple_id = ${coupleId} and id = ${conflictId}`);
        await openIfBoth(system, place, actor.at, reason);
        return true;
      },
    );
    if (done) await recordAuditEvent(tx, actor, deed(actor, "share", coupleId, conflictId));
  });
}

/** Keeps it between its author and the counselor again; maps that lay side by side are sealed. @throws NotFound */
export function keepConflict(client: Client, { conflictId }: ConflictId): Promise<void> {
  return asActor(client, async (tx) => {
    const { couple_id: coupleId } = await ownConflict(tx, client, conflictId);
    const place: Place = { practiceId: client.practiceId, coupleId, conflictId };
    const done = await switchToSystem(
      tx,
      "client",
      "what its author takes back closes to both",
      async (system) => {
        const held = await hold(system, place);
        if (!held.shared) return false;
        await closeBoth(system, place);
        await system.execute(sql`
        update conflicts set audience = 'coach', released_at = null
        where practice_id = ${place.practiceId} and couple_id = ${coupleId} and id = ${conflictId}`);
        return true;
      },
    );
    if (done) await recordAuditEvent(tx, client, deed(client, "keep", coupleId, conflictId));
  });
}
