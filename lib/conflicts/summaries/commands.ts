/** Saying it together, or that they see it differently: possible while both maps lie side by side. */
import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { changed, inPlace, keep, move, record, replace, replaceHeld, wordings } from "./records";
import { mayStep, wordingAfter } from "./rules";
import type { OwnView, ProposeSummary, SummaryId } from "./schema";

const meanwhile =
  "There is a newer wording than the one on your page. Yours is still here: copy it if you want to keep it, then open the page again and read the new one first.";
const settled =
  "You have both said yes to this. If it no longer fits, suggest another wording, or say that you see it differently.";
const notNow = "You do not keep two views here at the moment. Open the page again to see what is there now.";

/** Puts a wording on the table. Sent twice it lies there once. @throws NotFound; Refusal for a newer one that was not read */
export function proposeSummary(client: Client, input: ProposeSummary): Promise<boolean> {
  const { conflictId, words, base, submitKey } = input;
  return inPlace(
    client,
    conflictId,
    async (system, place) => {
      const [twice] = await wordings(system, place, client, sql`submit_key = ${submitKey}`);
      if (twice) return false;
      const [current] = await wordings(system, place, client, sql`state = 'proposed'`);
      if ((current?.id ?? null) !== base) throw new Refusal(meanwhile);
      if (current) await replace(system, place, client, current);
      await replaceHeld(system, place, "proposed");
      await system.execute(sql`
        insert into conflict_summaries (practice_id, couple_id, conflict_id, kind, words, client_id, state, submit_key)
        values (${place.practiceId}, ${place.coupleId}, ${conflictId}, 'words', ${words}, ${client.personId}, 'proposed', ${submitKey})`);
      return true;
    },
    record(client, "propose", conflictId),
  );
}

/** Says yes to exactly this wording. Saying it twice changes nothing. @throws NotFound; Refusal when it has changed */
export function confirmSummary(client: Client, { conflictId, summaryId }: SummaryId): Promise<boolean> {
  return inPlace(
    client,
    conflictId,
    async (system, place) => {
      const wording = firstOrNotFound(await wordings(system, place, client, sql`id = ${summaryId}`));
      if (!mayStep("confirm", wording.clientId === client.personId)) throw new Refusal(changed);
      if (wording.state === "standing") return false;
      const [standing] = await wordings(system, place, client, sql`state = 'standing'`);
      if (wordingAfter(wording.state, "confirm") && standing) {
        await replace(system, place, client, standing);
      }
      await replaceHeld(system, place, "standing");
      await move(system, place, wording, "confirm", client.at);
      return true;
    },
    record(client, "confirm", conflictId),
  );
}

/** Takes one's own suggestion off the table. @throws NotFound; Refusal once both have said yes */
export function takeBackSummary(client: Client, { conflictId, summaryId }: SummaryId): Promise<boolean> {
  return inPlace(
    client,
    conflictId,
    async (system, place) => {
      const wording = firstOrNotFound(await wordings(system, place, client, sql`id = ${summaryId}`));
      if (!mayStep("take_back", wording.clientId === client.personId)) throw new Refusal(changed);
      if (wording.state === "standing") throw new Refusal(settled);
      if (wording.state !== "proposed") return false;
      await move(system, place, wording, "take_back", client.at);
      return true;
    },
    record(client, "take_back", conflictId),
  );
}

/** "We see it differently": either may say so, and it needs no yes. What is on the table goes; both views may stand. @throws NotFound */
export function seeDifferently(client: Client, { conflictId, words }: OwnView): Promise<boolean> {
  return inPlace(
    client,
    conflictId,
    async (system, place) => {
      const standing = await wordings(system, place, client, sql`state = 'standing'`);
      for (const proposed of await wordings(system, place, client, sql`state = 'proposed'`)) {
        await replace(system, place, client, proposed);
      }
      await replaceHeld(system, place, "proposed");
      const said = standing[0]?.kind === "differently";
      if (!said) {
        if (standing[0]) await replace(system, place, client, standing[0]);
        await replaceHeld(system, place, "standing");
        await system.execute(sql`
          insert into conflict_summaries (practice_id, couple_id, conflict_id, kind, client_id, state, submit_key, settled_at)
          values (${place.practiceId}, ${place.coupleId}, ${conflictId}, 'differently', ${client.personId}, 'standing', ${randomUUID()},
            ${client.at.toISOString()})`);
      }
      if (words || !said) await keep(system, place, client, words);
      return true;
    },
    record(client, "differ", conflictId),
  );
}

/** One's own view, kept beside the other's; empty words take it away. @throws NotFound; Refusal when something else stands */
export function keepView(client: Client, { conflictId, words }: OwnView): Promise<boolean> {
  return inPlace(
    client,
    conflictId,
    async (system, place) => {
      const stands = await wordings(system, place, client, sql`state = 'standing' and kind = 'differently'`);
      if (stands.length === 0) throw new Refusal(notNow);
      await keep(system, place, client, words);
      return true;
    },
    record(client, "view", conflictId),
  );
}
