/** Putting marbles in the jar, for a day mending one's own, beginning a jar. Both fill one jar, so each deed holds the couple still. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCouple } from "@/lib/practice/couples/records";
import { fillFrom, layMarble, openJar, ownMarble } from "./records/writes";
import { jarMay, marbleMay } from "./rules";
import type { AddMarble, BeginJar, ChangeMarble, JarHidden, Source } from "./schema";

const whileEnding = "The jar stays as it is now. It is kept for you to look at.";
const noFuture = "A marble is for something that has already been. Choose today or an earlier day.";
const settled = "This marble has been in the jar for more than a day, so it stays as it is.";
const fullStays = "The jar is full and stays whole. You can still change your words for a day.";
const openAlready =
  "There is a jar already, and it still has room. It may have been begun just now by the other of you.";
const both = "both partners fill one jar";

/** `in` the jar, `full` when it was the last there was room for, `beside` for the next jar, `not_now` when the couple parts. */
export type MarblePut = { marbleId: string | null; outcome: "in" | "full" | "beside" | "not_now" };

const deed = (verb: string, marbleId: string, fields: string[] = []) => ({
  action: `marble.${verb}`,
  subjectKind: "marble",
  subjectId: marbleId,
  fields,
});

function checkDay(client: Client, onDate: string) {
  if (onDate > dayIn(client.timeZone, client.at)) throw new FieldErrors({ onDate: [noFuture] });
}

/** Inside another's transaction. From an exercise (`source`) each item once, and never a refusal: a hand-in is not held up by a jar. */
export async function addMarbleIn(
  tx: Tx,
  client: Client,
  input: AddMarble & { source: Source },
): Promise<MarblePut> {
  const laid = await switchToSystem(tx, client.kind, both, async (system) => {
    const { ending } = await lockCouple(system, client);
    if (ending && !input.source) throw new Refusal(whileEnding);
    return ending ? null : layMarble(system, client, input);
  });
  if (!laid) return { marbleId: null, outcome: "not_now" };
  if (laid.fresh) await recordAuditEvent(tx, client, deed("put_in", laid.marbleId, ["kind", "line"]));
  return { marbleId: laid.marbleId, outcome: laid.outcome };
}

/** @throws FieldErrors for a day to come, Refusal when the couple parts */
export async function addMarble(client: Client, input: AddMarble): Promise<MarblePut> {
  checkDay(client, input.onDate);
  return asActor(client, (tx) => addMarbleIn(tx, client, { ...input, source: null }));
}

async function mend(
  client: Client,
  marbleId: string,
  what: "change" | "take_away",
  work: (system: Tx) => Promise<unknown>,
): Promise<void> {
  await asActor(client, async (tx) => {
    await switchToSystem(tx, client.kind, both, async (system) => {
      const { ending } = await lockCouple(system, client);
      const state = await ownMarble(system, client, marbleId);
      if (ending) throw new Refusal(whileEnding);
      if (!marbleMay(state, what)) throw new Refusal(state === "settled" ? settled : fullStays);
      await work(system);
    });
    await recordAuditEvent(tx, client, deed(what, marbleId));
  });
}

/** @throws NotFound for the partner's; Refusal after a day */
export async function changeMarble(client: Client, input: ChangeMarble): Promise<void> {
  checkDay(client, input.onDate);
  await mend(client, input.marbleId, "change", (system) =>
    system.execute(sql`
      update marbles set kind = ${input.kind}, line = ${input.line}, on_date = ${input.onDate}
      where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and id = ${input.marbleId}`),
  );
}

/** One's own, within a day, while the jar has room. @throws NotFound, Refusal */
export const takeMarbleAway = (client: Client, { marbleId }: { marbleId: string }): Promise<void> =>
  mend(client, marbleId, "take_away", (system) =>
    system.execute(sql`
      delete from marbles where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and id = ${marbleId}`),
  );

/** The first jar, or a new one after a full one; what lay beside goes in first. @throws Refusal while one has room */
export async function beginJar(client: Client, input: BeginJar): Promise<{ jarId: string }> {
  return asActor(client, async (tx) => {
    const begun = await switchToSystem(tx, client.kind, both, async (system) => {
      const { ending } = await lockCouple(system, client);
      if (ending) throw new Refusal(whileEnding);
      const open = await openJar(system, client);
      // The same wish twice (a double click, both of them at once) is one jar.
      if (open?.size === input.size && open.marbles === 0) return { jarId: open.id, fresh: false };
      if (!jarMay(open ? "room" : "no_room", "begin")) throw new Refusal(openAlready);
      const { id: jarId } = firstOrNotFound(
        await system.execute<{ id: string }>(sql`
          insert into jars (practice_id, couple_id, size, created_at)
          values (${client.practiceId}, ${client.coupleId}, ${input.size}, ${client.at.toISOString()}) returning id`),
      );
      await fillFrom(system, client, jarId, input.size);
      return { jarId, fresh: true };
    });
    if (begun.fresh) {
      await recordAuditEvent(tx, client, {
        action: "jar.begin",
        subjectKind: "jar",
        subjectId: begun.jarId,
        fields: ["size"],
      });
    }
    return { jarId: begun.jarId };
  });
}

/** For oneself alone; the other sees what they always saw. */
export async function hideJar(client: Client, { hidden }: { hidden: JarHidden }): Promise<void> {
  await asActor(client, async (tx) => {
    await tx.execute(sql`
      insert into jar_views (practice_id, couple_id, client_id, hidden)
      values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${hidden})
      on conflict (practice_id, couple_id, client_id) do update set hidden = excluded.hidden`);
    await recordAuditEvent(tx, client, { action: "jar.view", subjectKind: "jar", scope: "person" });
  });
}
