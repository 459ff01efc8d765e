/** The lock of one setback, and its closing with the second yes, with the system role: neither partner may read the other's, and what belongs to both is for neither one's own rights. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { repairs } from "@/db/schema/repairs";
import { setbacks } from "@/db/schema/setbacks";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { closingDay, type RepairState, repairAfter, repairState } from "../rules";

const reason = "with the second yes a setback is repaired, and neither sees the first";

type Key = { practiceId: string; coupleId: string };

const isSetback = ({ practiceId, coupleId }: Key, setbackId: string) =>
  and(eq(setbacks.practiceId, practiceId), eq(setbacks.coupleId, coupleId), eq(setbacks.id, setbackId));

const readLocked = async (system: Tx, key: Key, setbackId: string) =>
  firstOrNotFound(
    await system
      .select({
        audience: setbacks.audience,
        happenedOn: setbacks.happenedOn,
        repairedOn: setbacks.repairedOn,
        releasedAt: setbacks.releasedAt,
        heldFrom: setbacks.heldFrom,
      })
      .from(setbacks)
      .where(isSetback(key, setbackId))
      .for("no key update"),
  );

/** Locks the setback's row until commit. @throws NotFound */
export const lockSetback = (tx: Tx, client: Client, setbackId: string): Promise<RepairState> =>
  switchToSystem(tx, client.kind, reason, async (system) =>
    repairState(await readLocked(system, client, setbackId)),
  );

/** While both may read it, and both have said so with nothing of it held, it is repaired; otherwise nothing happens that anybody could see. Needs the system role. */
export async function closeIfBoth(system: Tx, client: Client, setbackId: string): Promise<boolean> {
  const { practiceId, coupleId, at, timeZone } = client;
  const setback = await readLocked(system, client, setbackId);
  const { status } = firstOrNotFound(
    await system
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId))),
  );
  const said = await system
    .select({ clientId: repairs.clientId })
    .from(repairs)
    .where(
      and(
        eq(repairs.practiceId, practiceId),
        eq(repairs.coupleId, coupleId),
        eq(repairs.setbackId, setbackId),
        eq(repairs.kind, "done"),
        isNull(repairs.withdrawnAt),
        isNull(repairs.heldFrom),
      ),
    );
  const open = setback.releasedAt !== null && setback.heldFrom === null && !isApart(status);
  if (said.length < 2 || !open || !repairAfter(repairState(setback), "both")) return false;
  await system
    .update(setbacks)
    .set({ repairedOn: closingDay(setback.happenedOn, dayIn(timeZone, at)) })
    .where(isSetback(client, setbackId));
  await recordSystemEvent(system, {
    ...{ practiceId, coupleId, at, reason },
    ...{ action: "repair.close", subjectKind: "setback", subjectId: setbackId },
  });
  return true;
}

export const closeWhenBothSaidSo = (tx: Tx, client: Client, setbackId: string): Promise<boolean> =>
  switchToSystem(tx, client.kind, reason, (system) => closeIfBoth(system, client, setbackId));

/** Once a setback is its author's again, so is what was said about it: the author's is withdrawn, and what the other said goes, since they can no longer see what about. Needs the system role. */
export async function endRepair(system: Tx, client: Client, setbackId: string): Promise<void> {
  const { practiceId, coupleId, personId, at } = client;
  const open = and(
    eq(repairs.practiceId, practiceId),
    eq(repairs.coupleId, coupleId),
    eq(repairs.setbackId, setbackId),
    isNull(repairs.withdrawnAt),
  );
  await system
    .update(repairs)
    .set({ withdrawnAt: at })
    .where(and(open, eq(repairs.clientId, personId)));
  await system.delete(repairs).where(open);
}
