/** Saying that one would like to repair a setback, and that it is repaired: closed with the second yes, and neither sees the first. */
import "server-only";
import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { repairs } from "@/db/schema/repairs";
import { setbacks } from "@/db/schema/setbacks";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { setAudience } from "../setbacks/records/as-system";
import { closeWhenBothSaidSo, lockSetback } from "./records/as-system";
import { type RepairState, type RepairStep, repairAfter } from "./rules";
import type { RepairInput } from "./schema";

const closed =
  "You have both said that this is repaired, so it stays so. Something new can be written down by itself.";
const notShared =
  "Only you can see this so far. Say first that you would like to repair it; that shares it, and then each of you can say when it is repaired.";

const eventOf = (verb: string, setbackId: string) => ({
  action: `repair.${verb}`,
  subjectKind: "setback",
  subjectId: setbackId,
  scope: "person" as const,
});

/** As far as the reader can see it, under its lock. @throws NotFound; Refusal for a step that is not possible */
async function step(tx: Tx, client: Client, setbackId: string, wanted: RepairStep): Promise<RepairState> {
  const mayAsk = or(eq(setbacks.clientId, client.personId), eq(setbacks.together, true));
  firstOrNotFound(
    await tx
      .select({ id: setbacks.id })
      .from(setbacks)
      .where(and(eq(setbacks.id, setbackId), wanted === "ask" ? mayAsk : undefined)),
  );
  const state = await lockSetback(tx, client, setbackId);
  if (!repairAfter(state, wanted)) throw new Refusal(state === "kept" ? notShared : closed);
  return state;
}

const mine = (client: Client, { setbackId }: RepairInput, kind: "wish" | "done") =>
  and(eq(repairs.setbackId, setbackId), eq(repairs.clientId, client.personId), eq(repairs.kind, kind));

/** @returns whether it was not said before */
async function store(tx: Tx, client: Client, { setbackId }: RepairInput, kind: "wish" | "done") {
  const { practiceId, coupleId, personId: clientId, at: saidAt } = client;
  const added = await insertOnly(tx, repairs, { practiceId, coupleId, setbackId, clientId, kind, saidAt })
    .onConflictDoNothing()
    .returning({ id: repairs.id });
  return added.length > 0;
}

/** Shares it with the other, if it is not yet, as something its author would like to repair. Twice is once. @throws NotFound for another's; Refusal once it is repaired */
export const askRepair = (client: Client, input: RepairInput): Promise<void> =>
  asActor(client, async (tx) => {
    const state = await step(tx, client, input.setbackId, "ask");
    if (state === "kept") await setAudience(tx, client, input.setbackId, "couple");
    if (await store(tx, client, input, "wish")) {
      await recordAuditEvent(tx, client, { ...eventOf("ask", input.setbackId), scope: "practice" });
    }
  });

/** For oneself; the other finds nothing of it before they have said so, too. Twice is once. @throws NotFound; Refusal while it is not shared, once it is repaired, or where it was withdrawn twice within a week */
export const sayRepaired = (client: Client, input: RepairInput): Promise<void> =>
  asActor(client, async (tx) => {
    await step(tx, client, input.setbackId, "say");
    const takenBack = await tx
      .select({ at: repairs.withdrawnAt })
      .from(repairs)
      .where(and(mine(client, input, "done"), isNotNull(repairs.withdrawnAt)));
    const from = yesAgainFrom(
      takenBack.flatMap(({ at }) => at ?? []),
      client.at,
      client.timeZone,
    );
    if (from) throw new Refusal(notYetAgain(from, dayIn(client.timeZone, client.at)));
    if (!(await store(tx, client, input, "done"))) return;
    await recordAuditEvent(tx, client, eventOf("say", input.setbackId));
    await closeWhenBothSaidSo(tx, client, input.setbackId);
  });

/** Twice is harmless. @throws NotFound; Refusal once it is repaired */
export const withdrawRepaired = (client: Client, input: RepairInput): Promise<void> =>
  asActor(client, async (tx) => {
    await step(tx, client, input.setbackId, "withdraw");
    const gone = await tx
      .update(repairs)
      .set({ withdrawnAt: client.at })
      .where(and(mine(client, input, "done"), isNull(repairs.withdrawnAt)))
      .returning({ id: repairs.id });
    if (gone.length > 0) await recordAuditEvent(tx, client, eventOf("withdraw", input.setbackId));
  });
