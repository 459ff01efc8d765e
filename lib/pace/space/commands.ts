/** Asking for space with a time of coming back; naming another time before it comes; ending early. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { instantIn } from "@/lib/platform/time/moment";
import { lockCouple } from "@/lib/practice/couples/records";
import { type SpaceDeed, spaceMay, spaceState } from "./rules";
import { type AskSpace, longestDays, type MoveReturn, type NoteReturn, type SpaceId } from "./schema";

const whileEnding =
  "Nothing new is begun between you here just now. Take the room you need; your counselor can help with it.";
const haveOne = "You have asked for space already. Change when you will be back, or end it first.";
const refusals: Record<SpaceDeed, string> = {
  move: "This is over already. If you need more room, ask for it anew.",
  end: "This is over already; there is nothing more to do.",
  note: "You can note this once you are back.",
};
const day = 86_400_000;

function checkedReturn(client: Client, startsAt: Date, input: { backDay: string; backTime: string }): Date {
  const backAt = instantIn(client.timeZone, input.backDay, input.backTime);
  if (backAt <= client.at)
    throw new FieldErrors({ backTime: ["This has passed. Choose a time that is still to come."] });
  if (backAt <= startsAt)
    throw new FieldErrors({ backTime: ["This is before it begins. Choose a later time."] });
  if (backAt.getTime() - startsAt.getTime() > longestDays * day) {
    throw new FieldErrors({
      backDay: [`Please choose at most ${longestDays} days. Another stretch can follow.`],
    });
  }
  return backAt;
}

function checkedStart(client: Client, { fromDay, fromTime }: AskSpace): Date {
  if (fromDay === null) return client.at;
  const startsAt = instantIn(client.timeZone, fromDay, fromTime ?? "00:00");
  if (startsAt.getTime() - client.at.getTime() > longestDays * day) {
    throw new FieldErrors({ fromDay: ["Please choose a day that is nearer."] });
  }
  return new Date(Math.max(startsAt.getTime(), client.at.getTime()));
}

type Held = { starts_at: string; back_at: string; ended_at: string | null };
const heldState = (row: Held, at: Date) =>
  spaceState(
    {
      startsAt: new Date(row.starts_at),
      backAt: new Date(row.back_at),
      endedAt: row.ended_at ? new Date(row.ended_at) : null,
    },
    at,
  );

/** One's own that is planned or running, if there is one. */
async function standingOf(tx: Tx, client: Client) {
  const [row] = await tx.execute<Held & { id: string; body: string | null; contact: string }>(sql`
    select id, starts_at, back_at, ended_at, body, contact from spaces
    where couple_id = ${client.coupleId} and asker_id = ${client.personId} and ended_at is null
      and back_at > ${client.at.toISOString()} limit 1`);
  return row ?? null;
}

/** The same form sent twice is one. @throws FieldErrors (`fromDay`, `backDay`, `backTime`), Refusal while one stands or the couple parts */
export async function askSpace(client: Client, input: AskSpace): Promise<{ spaceId: string }> {
  const startsAt = checkedStart(client, input);
  const backAt = checkedReturn(client, startsAt, input);
  return asActor(client, async (tx) => {
    const { ending } = await switchToSystem(tx, client.kind, "one stretch of space each", (system) =>
      lockCouple(system, client),
    );
    if (ending) throw new Refusal(whileEnding);
    const one = await standingOf(tx, client);
    if (one) {
      const same = new Date(one.back_at).getTime() === backAt.getTime() && one.contact === input.contact;
      if (same && one.body === input.words) return { spaceId: one.id };
      throw new Refusal(haveOne);
    }
    const { id: spaceId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into spaces (practice_id, couple_id, asker_id, starts_at, back_at, contact, kind_word, body, asked_at)
        values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${startsAt.toISOString()},
          ${backAt.toISOString()}, ${input.contact}, ${input.kindWord}, ${input.words}, ${client.at.toISOString()})
        returning id`),
    );
    await recordAuditEvent(tx, client, {
      action: "space.ask",
      subjectKind: "space",
      subjectId: spaceId,
      fields: ["starts_at", "back_at", "contact", "kind_word"],
    });
    return { spaceId };
  });
}

async function step(
  client: Client,
  spaceId: string,
  what: SpaceDeed,
  work: (tx: Tx, held: Held) => Promise<unknown>,
): Promise<void> {
  await asActor(client, async (tx) => {
    const held = firstOrNotFound(
      await tx.execute<Held>(sql`
        select starts_at, back_at, ended_at from spaces
        where couple_id = ${client.coupleId} and id = ${spaceId} and asker_id = ${client.personId} for no key update`),
    );
    const state = heldState(held, client.at);
    if (what === "end" && state === "ended") return;
    if (!spaceMay(state, what)) throw new Refusal(refusals[what]);
    await work(tx, held);
    await recordAuditEvent(tx, client, { action: `space.${what}`, subjectKind: "space", subjectId: spaceId });
  });
}

const own = (client: Client, spaceId: string) =>
  sql`couple_id = ${client.coupleId} and id = ${spaceId} and asker_id = ${client.personId}`;

/** Another time of coming back, said before the first one comes. @throws NotFound, FieldErrors, Refusal */
export const moveReturn = (client: Client, input: MoveReturn): Promise<void> =>
  step(client, input.spaceId, "move", (tx, held) => {
    const backAt = checkedReturn(client, new Date(held.starts_at), input);
    return tx.execute(
      sql`update spaces set back_at = ${backAt.toISOString()} where ${own(client, input.spaceId)}`,
    );
  });

/** Back before the time. Twice is harmless. @throws NotFound, Refusal */
export const endSpace = (client: Client, { spaceId }: SpaceId): Promise<void> =>
  step(client, spaceId, "end", (tx) =>
    tx.execute(sql`update spaces set ended_at = ${client.at.toISOString()} where ${own(client, spaceId)}`),
  );

/** A note, nothing more. @throws NotFound, Refusal */
export const noteReturn = (client: Client, { spaceId, note }: NoteReturn): Promise<void> =>
  step(client, spaceId, "note", (tx) =>
    tx.execute(sql`update spaces set back_note = ${note} where ${own(client, spaceId)}`),
  );
