/** Saying thank you: kept or sent, sent later, taken back. Nobody needs to answer, and nobody learns whether it was read. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { endingOf } from "@/lib/practice/couples/records";
import { type ThanksDeed, thanksMay, thanksState } from "./rules";
import type { GiveThanks, Source, ThanksId } from "./schema";

const whileEnding = "Nothing new is sent between you just now. You can keep it for yourself.";
const refusals: Record<ThanksDeed, string> = {
  send: "This has been sent already, or was taken back. Write it anew if you would like to send it.",
  take_back: "There is nothing to take back: this is only with you.",
  remove: "This has been sent. Take it back first; then you can remove it.",
};

const deed = (verb: string, thanksId: string, fields: string[], privately: boolean) => ({
  action: `thanks.${verb}`,
  subjectKind: "thanks",
  subjectId: thanksId,
  fields,
  ...(privately ? { scope: "person" as const } : {}),
});

async function parts(tx: Tx): Promise<boolean> {
  const [couple] = await tx.execute<{ ending: boolean }>(
    sql`select ${endingOf("couples")} as ending from couples`,
  );
  return couple?.ending !== false;
}

/** Inside another's transaction. From an exercise (`source`) each item once; where nothing may be sent it is kept. */
export async function giveThanksIn(
  tx: Tx,
  client: Client,
  input: GiveThanks & { source: Source },
): Promise<{ thanksId: string }> {
  const { source } = input;
  const ending = input.how === "send" && (await parts(tx));
  if (ending && !source) throw new Refusal(whileEnding);
  const sent = input.how === "send" && !ending;
  const now = client.at.toISOString();
  const [fresh] = await tx.execute<{ id: string }>(sql`
    insert into thanks (practice_id, couple_id, author_id, kind, body, written_at, sent_at, submit_key, source_response_id, source_item)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.kind}, ${input.body}, ${now},
      ${sent ? now : null}, ${input.submitKey}, ${source?.responseId ?? null}, ${source?.item ?? null})
    on conflict do nothing returning id`);
  if (fresh) {
    await recordAuditEvent(tx, client, deed(sent ? "send" : "keep", fresh.id, ["kind", "body"], !sent));
    return { thanksId: fresh.id };
  }
  const { id } = firstOrNotFound(
    await tx.execute<{ id: string }>(sql`
      select id from thanks where couple_id = ${client.coupleId} and author_id = ${client.personId} and ${
        source
          ? sql`source_response_id = ${source.responseId} and source_item = ${source.item}`
          : sql`submit_key = ${input.submitKey}`
      }`),
  );
  return { thanksId: id };
}

/** The same form sent twice is one thank-you. @throws Refusal to send while the couple parts */
export const giveThanks = (client: Client, input: GiveThanks): Promise<{ thanksId: string }> =>
  asActor(client, (tx) => giveThanksIn(tx, client, { ...input, source: null }));

async function step(
  client: Client,
  { thanksId }: ThanksId,
  what: ThanksDeed,
  work: (tx: Tx) => Promise<unknown>,
) {
  await asActor(client, async (tx) => {
    const row = firstOrNotFound(
      await tx.execute<{ sent_at: string | null; taken_back_at: string | null }>(sql`
        select sent_at, taken_back_at from thanks
        where couple_id = ${client.coupleId} and id = ${thanksId} and author_id = ${client.personId} for update`),
    );
    const state = thanksState({ sentAt: row.sent_at, takenBackAt: row.taken_back_at });
    if (!thanksMay(state, what)) throw new Refusal(refusals[what]);
    if (what === "send" && (await parts(tx))) throw new Refusal(whileEnding);
    await work(tx);
    await recordAuditEvent(tx, client, deed(what, thanksId, [], what !== "send"));
  });
}

const own = (client: Client, thanksId: string) =>
  sql`couple_id = ${client.coupleId} and id = ${thanksId} and author_id = ${client.personId}`;

/** Sends one that was kept. @throws NotFound for the partner's, Refusal when it was sent before or the couple parts */
export const sendThanks = (client: Client, input: ThanksId): Promise<void> =>
  step(client, input, "send", (tx) =>
    tx.execute(
      sql`update thanks set sent_at = ${client.at.toISOString()} where ${own(client, input.thanksId)}`,
    ),
  );

/** Hides it from now on; what has been read cannot be unread. @throws NotFound, Refusal */
export const takeThanksBack = (client: Client, input: ThanksId): Promise<void> =>
  step(client, input, "take_back", (tx) =>
    tx.execute(
      sql`update thanks set taken_back_at = ${client.at.toISOString()} where ${own(client, input.thanksId)}`,
    ),
  );

/** @throws NotFound, Refusal while it is with the partner */
export const removeThanks = (client: Client, input: ThanksId): Promise<void> =>
  step(client, input, "remove", (tx) =>
    tx.execute(sql`delete from thanks where ${own(client, input.thanksId)}`),
  );
