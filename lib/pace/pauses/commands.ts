/** Resting alone, unseen by the partner; or together, once both have said yes. Ending it is always possible. */
import "server-only";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { beginWhenBothSaidYes, endPauseOfBoth, lockForYes } from "./records/as-system";
import { beginPause, endPause, refuseTooSoon, todayOf } from "./records/own";
import { isOver } from "./rules";
import type { PauseInput } from "./schema";

function refuseEarlierDay(client: Client, { untilOn }: PauseInput): void {
  if (isOver(untilOn, todayOf(client))) {
    throw new FieldErrors({ untilOn: ["Choose a day that is still to come, or leave it open."] });
  }
}

const privately = (action: string, subjectId: string) => ({
  action,
  subjectKind: "pause",
  subjectId,
  scope: "person" as const,
});

/** @throws FieldErrors for a day that has come already */
export async function pauseAlone(client: Client, input: PauseInput): Promise<void> {
  refuseEarlierDay(client, input);
  await asActor(client, async (tx) => {
    const pauseId = await beginPause(tx, client, "alone", input.untilOn);
    await recordAuditEvent(tx, client, privately("pause.begin", pauseId));
  });
}

/** Back from one's own rest. Twice is harmless. */
export async function comeBack(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    const ended = await endPause(tx, client, "alone");
    if (ended) await recordAuditEvent(tx, client, privately("pause.end", ended));
  });
}

/** One's own yes; the partner sees nothing of it before theirs. @throws FieldErrors; Refusal while a rest runs, the couple parts, or it was taken back twice within a week */
export async function sayYesToPause(client: Client, input: PauseInput): Promise<void> {
  refuseEarlierDay(client, input);
  await asActor(client, async (tx) => {
    await lockForYes(tx, client);
    await refuseTooSoon(tx, client);
    const pauseId = await beginPause(tx, client, "together", input.untilOn);
    await recordAuditEvent(tx, client, privately("pause.yes", pauseId));
    await beginWhenBothSaidYes(tx, client);
  });
}

/** Twice is harmless, and so is a yes that has just become a rest. */
export async function takeYesBack(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    await lockCoupleAs(tx, client, client.coupleId);
    const ended = await endPause(tx, client, "together");
    if (ended) await recordAuditEvent(tx, client, privately("pause.yes_back", ended));
  });
}

/** Either of the two, at any time; both at once is one ending. */
export async function endOurPause(client: Client): Promise<void> {
  await asActor(client, async (tx) => {
    const ended = await endPauseOfBoth(tx, client);
    if (ended) {
      await recordAuditEvent(tx, client, {
        action: "couple_pause.end",
        subjectKind: "couple_pause",
        subjectId: ended,
      });
    }
  });
}
