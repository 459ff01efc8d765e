/** Resting alone, unseen by the partner; or together, once both have said yes. Ending it is always possible. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent, recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCouple } from "@/lib/practice/couples/records";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { isOver, nearerOf, ourPauseMay, ourPauseState, pauseMay, pauseState } from "./rules";
import type { PauseInput } from "./schema";

type Kind = "alone" | "together";
const bothYes = "a rest begins with the second yes, and neither sees the first";
const already = "You are both resting already. You can end it at any time.";
const whileEnding = "Nothing new is begun between you here just now. You can still rest for yourself.";

const todayOf = (client: Client) => dayIn(client.timeZone, client.at);

function checkedDay(client: Client, { untilOn }: PauseInput): void {
  if (isOver(untilOn, todayOf(client))) {
    throw new FieldErrors({ untilOn: ["Choose a day that is still to come, or leave it open."] });
  }
}

/** Saying it again changes the day; one whose day has come is closed first. */
async function say(tx: Tx, client: Client, kind: Kind, untilOn: string | null): Promise<string> {
  await tx.execute(sql`
    update pauses set ended_at = ${client.at.toISOString()} where couple_id = ${client.coupleId}
      and client_id = ${client.personId} and kind = ${kind} and ended_at is null and until_on <= ${todayOf(client)}::date`);
  const { id } = firstOrNotFound(
    await tx.execute<{ id: string }>(sql`
      insert into pauses (practice_id, couple_id, client_id, kind, until_on, said_at)
      values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${kind}, ${untilOn}::date, ${client.at.toISOString()})
      on conflict (practice_id, couple_id, client_id, kind) where ended_at is null do update set until_on = excluded.until_on
      returning id`),
  );
  return id;
}

/** Saying yes shows whether the other has said theirs: done again and again it would be a way to ask. A day that has come is a yes taken back. */
async function refuseTooSoon(tx: Tx, client: Client): Promise<void> {
  const today = todayOf(client);
  const said = await tx.execute<{ standing: boolean; back: string | null }>(sql`
    select p.ended_at is null and coalesce(p.until_on > ${today}::date, true) as standing,
      least(p.ended_at, p.until_on::timestamptz) as back
    from pauses p where p.couple_id = ${client.coupleId} and p.client_id = ${client.personId} and p.kind = 'together'
      and not exists (select 1 from couple_pauses o where o.couple_id = p.couple_id and o.begun_at = p.ended_at)`);
  if (said.some(({ standing }) => standing)) return;
  const backs = said.flatMap(({ back }) => (back ? [new Date(back)] : []));
  const from = yesAgainFrom(backs, client.at, client.timeZone);
  if (from) throw new Refusal(notYetAgain(from, today));
}

/** @returns the one that ended, or nothing where none stood */
async function unsay(tx: Tx, client: Client, kind: Kind): Promise<string | null> {
  const [said] = await tx.execute<{ id: string; until_on: string | null }>(sql`
    select id, until_on from pauses where couple_id = ${client.coupleId} and client_id = ${client.personId}
      and kind = ${kind} and ended_at is null for no key update`);
  const state = pauseState(said ? { untilOn: said.until_on } : null, todayOf(client));
  if (!said || !pauseMay(state, "end")) return null;
  await tx.execute(sql`
    update pauses set ended_at = ${client.at.toISOString()} where couple_id = ${client.coupleId} and id = ${said.id}`);
  return said.id;
}

const privately = (action: string, subjectId: string) => ({
  action,
  subjectKind: "pause",
  subjectId,
  scope: "person" as const,
});

/** @throws FieldErrors for a day that has come already */
export async function pauseAlone(client: Client, input: PauseInput): Promise<void> {
  checkedDay(client, input);
  await asActor(client, async (tx) => {
    await recordAuditEvent(
      tx,
      client,
      privately("pause.begin", await say(tx, client, "alone", input.untilOn)),
    );
  });
}

/** Back from one's own rest. Twice is harmless. */
export async function comeBack(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    const ended = await unsay(tx, client, "alone");
    if (ended) await recordAuditEvent(tx, client, privately("pause.end", ended));
  });
}

async function runningPause(system: Tx, client: Client) {
  const [row] = await system.execute<{ id: string; until_on: string | null }>(sql`
    select id, until_on from couple_pauses
    where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and ended_at is null`);
  if (!row) return null;
  return { id: row.id, state: ourPauseState({ untilOn: row.until_on }, todayOf(client)) };
}

const endPause = (system: Tx, client: Client, id: string) =>
  system.execute(sql`
    update couple_pauses set ended_at = ${client.at.toISOString()}
    where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and id = ${id} and ended_at is null`);

/** With both yeses there the rest begins, and they are used up. */
async function beginWhenBoth(system: Tx, client: Client, reason: string): Promise<void> {
  const today = todayOf(client);
  const said = await system.execute<{ until_on: string | null }>(sql`
    select until_on from pauses
    where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and kind = 'together' and ended_at is null`);
  const yeses = said.filter((row) => !isOver(row.until_on, today));
  if (yeses.length < 2) return;
  const untilOn = yeses.map((row) => row.until_on).reduce(nearerOf);
  const { id } = firstOrNotFound(
    await system.execute<{ id: string }>(sql`
      insert into couple_pauses (practice_id, couple_id, begun_at, until_on)
      values (${client.practiceId}, ${client.coupleId}, ${client.at.toISOString()}, ${untilOn}::date) returning id`),
  );
  await system.execute(sql`
    update pauses set ended_at = ${client.at.toISOString()}
    where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and kind = 'together' and ended_at is null`);
  await recordSystemEvent(system, {
    practiceId: client.practiceId,
    coupleId: client.coupleId,
    at: client.at,
    action: "couple_pause.begin",
    subjectKind: "couple_pause",
    subjectId: id,
    reason,
  });
}

/** One's own yes; the partner sees nothing of it before theirs. @throws FieldErrors; Refusal while a rest runs, the couple parts, or it was taken back twice within a week */
export async function sayYesToPause(client: Client, input: PauseInput): Promise<void> {
  checkedDay(client, input);
  await asActor(client, async (tx) => {
    await switchToSystem(tx, client.kind, bothYes, async (system) => {
      const { ending } = await lockCouple(system, client);
      if (ending) throw new Refusal(whileEnding);
      const running = await runningPause(system, client);
      if (!ourPauseMay(running?.state ?? "none", "say_yes")) throw new Refusal(already);
      if (running) await endPause(system, client, running.id);
    });
    await refuseTooSoon(tx, client);
    await recordAuditEvent(
      tx,
      client,
      privately("pause.yes", await say(tx, client, "together", input.untilOn)),
    );
    await switchToSystem(tx, client.kind, bothYes, (system, reason) => beginWhenBoth(system, client, reason));
  });
}

/** Twice is harmless, and so is a yes that has just become a rest. */
export async function takeYesBack(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    await switchToSystem(tx, client.kind, bothYes, (system) => lockCouple(system, client));
    const ended = await unsay(tx, client, "together");
    if (ended) await recordAuditEvent(tx, client, privately("pause.yes_back", ended));
  });
}

/** Either of the two, at any time; both at once is one ending. */
export async function endOurPause(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    const ended = await switchToSystem(tx, client.kind, "either ends the rest of both", async (system) => {
      await lockCouple(system, client);
      const running = await runningPause(system, client);
      if (!running || !ourPauseMay(running.state, "end")) return null;
      await endPause(system, client, running.id);
      return running.id;
    });
    if (ended) {
      await recordAuditEvent(tx, client, {
        action: "couple_pause.end",
        subjectKind: "couple_pause",
        subjectId: ended,
      });
    }
  });
}
