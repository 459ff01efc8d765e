/** Writing the texts of a disclosure, sending them to the counselor, taking them back, giving the whole up. A partner's own steps, and the counselor's. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { passesOver } from "../progress-notes/rules";
import { readDisclosures, readTexts, thisText } from "./records/rows";
import { takeStep } from "./records/step";
import { authorOf, isOver, isWithCounselor, mayWrite, stateAfter } from "./rules";
import type { SaveText, TakeCounselorStep, TakeOwnStep } from "./schema";
import type { DisclosureState, OwnStep } from "./terms";

const apart =
  "Nothing new goes between the two of you just now. Your words are still here, and they stay yours.";
const newer =
  "There is a newer text, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const notNow =
  "This can’t be changed at the moment. Your words are still here: copy them, then open the page again.";
const isSent =
  "This is on its way already. Withdraw it first if you want to change it; your words are still here.";

const personal = { scope: "person" as const };
const note = (tx: Tx, client: Client, step: string, subjectId: string) =>
  recordAuditEvent(tx, client, {
    ...{ action: `disclosure.${step}`, subjectKind: "disclosure", subjectId },
    ...personal,
  });

/** @throws NotFound; Refusal once they no longer work together */
async function lock(tx: Tx, client: Client) {
  const { status } = await lockCoupleAs(tx, client, client.coupleId);
  if (isApart(status)) throw new Refusal(apart);
}

async function find(tx: Tx, client: Client, disclosureId: string) {
  const all = await readDisclosures(tx, client.coupleId);
  return firstOrNotFound(all.filter((one) => one.disclosureId === disclosureId));
}

/** One’s own that is open, or a new one. */
async function beginOwn(tx: Tx, client: Client): Promise<Awaited<ReturnType<typeof find>>> {
  const all = await readDisclosures(tx, client.coupleId);
  const open = all.find(({ involvedId, state }) => involvedId === client.personId && !isOver(state));
  if (open) return open;
  const { practiceId, coupleId, personId: involvedId, at: begunAt } = client;
  const row = { practiceId, coupleId, involvedId, state: "preparing" as const, begunAt };
  const { disclosureId } = firstOrNotFound(
    await insertOnly(tx, disclosures, row).returning({ disclosureId: disclosures.id }),
  );
  await note(tx, client, "begin", disclosureId);
  return { disclosureId, involvedId, state: "preparing", toldAt: null };
}

async function setState(tx: Tx, client: Client, disclosureId: string, from: DisclosureState, step: OwnStep) {
  const next = stateAfter(from, step);
  if (!next) throw new Refusal(notNow);
  await tx
    .update(disclosures)
    .set({ state: next.to, closedAt: isOver(next.to) ? client.at : null })
    .where(and(eq(disclosures.coupleId, client.coupleId), eq(disclosures.id, disclosureId)));
}

/** Saved as a draft, or sent to the counselor. @throws NotFound; Refusal out of its time, once it is sent, or over newer words; FieldErrors for nothing that is sent */
export function saveDisclosureText(
  client: Client,
  { kind, disclosureId, words, baseRevision, writer, send }: SaveText,
): Promise<{ disclosureId: string; revision: number }> {
  return asActor(client, async (tx) => {
    await lock(tx, client);
    if (!disclosureId && kind !== "facts") throw new NotFound();
    const found = disclosureId ? await find(tx, client, disclosureId) : await beginOwn(tx, client);
    const isInvolved = found.involvedId === client.personId;
    if ((authorOf(kind) === "involved") !== isInvolved) throw new NotFound();
    const saved = (await readTexts(tx, client.coupleId)).find(
      (one) => one.disclosureId === found.disclosureId && one.kind === kind,
    );
    const of = { disclosureId: found.disclosureId, revision: saved?.revision ?? 0 };
    const same = saved?.words === words;
    if (saved && isWithCounselor(saved, found.state)) {
      if (same) return of;
      throw new Refusal(isSent);
    }
    if (!mayWrite[kind].includes(found.state)) throw new Refusal(notNow);
    if (!same && passesOver(saved ?? { revision: 0, writer: null }, { baseRevision, writer }))
      throw new Refusal(newer);
    if (send && words === "") throw new FieldErrors({ words: ["Please write something before you send it"] });
    if (same && !send) return of;
    const row = {
      ...{ words, revision: of.revision + 1, writer, savedAt: client.at },
      sentAt: send ? client.at : null,
    };
    if (saved)
      await tx
        .update(disclosureTexts)
        .set(exact(disclosureTexts, row))
        .where(thisText(client.coupleId, of.disclosureId, kind));
    else
      await insertOnly(tx, disclosureTexts, {
        ...{ practiceId: client.practiceId, coupleId: client.coupleId, authorId: client.personId },
        ...{ disclosureId: of.disclosureId, kind, ...row },
      });
    if (send && kind === "facts") await setState(tx, client, of.disclosureId, found.state, "send_facts");
    if (send) await note(tx, client, `send_${kind}`, of.disclosureId);
    return { ...of, revision: row.revision };
  });
}

/** Takes a text back from the counselor until the other reads it, or gives the whole up until it is told. @throws NotFound, Refusal */
export function takeOwnStep(client: Client, { disclosureId, step, kind }: TakeOwnStep): Promise<void> {
  return asActor(client, async (tx) => {
    await lock(tx, client);
    const found = await find(tx, client, disclosureId);
    const isInvolved = found.involvedId === client.personId;
    if (step === "withdraw") {
      if (!isInvolved) throw new NotFound();
      if (found.state === "withdrawn") return;
      await setState(tx, client, disclosureId, found.state, "withdraw");
      return note(tx, client, "withdraw", disclosureId);
    }
    if ((authorOf(kind) === "involved") !== isInvolved) throw new NotFound();
    const changed = await tx
      .update(disclosureTexts)
      .set({ sentAt: null })
      .where(
        and(thisText(client.coupleId, disclosureId, kind), eq(disclosureTexts.authorId, client.personId)),
      )
      .returning({ kind: disclosureTexts.kind });
    if (changed.length === 0) throw new Refusal(notNow);
    if (kind === "facts") await setState(tx, client, disclosureId, found.state, "take_back_facts");
    await note(tx, client, "take_back", disclosureId);
  });
}

/** @throws NotFound; Refusal for an illegal step, during a concern, or once they are apart; FieldErrors (`reason`) where it is out of order */
export const takeCounselorStep = (coach: Coach, input: TakeCounselorStep): Promise<DisclosureState> =>
  asActor(coach, (tx) => takeStep(tx, coach, input));
