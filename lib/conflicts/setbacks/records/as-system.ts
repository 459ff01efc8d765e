/** Opening a setback to its readers with the system role: what comes to the partner, and the mark on their chart, is not its author's to write. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { chartEvents } from "@/db/schema/chart-events";
import { couples } from "@/db/schema/couples";
import { setbacks } from "@/db/schema/setbacks";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { endRepair } from "@/lib/conflicts/repairs/records/as-system";
import type { Audience } from "@/lib/library/exercises/terms";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { NoteSetback } from "../schema";

const isOurs = (table: typeof setbacks | typeof chartEvents, client: Client, id: string) =>
  and(eq(table.practiceId, client.practiceId), eq(table.coupleId, client.coupleId), eq(table.id, id));

async function readEnding(system: Tx, client: Client): Promise<boolean> {
  const { status } = firstOrNotFound(
    await system
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, client.practiceId), eq(couples.id, client.coupleId))),
  );
  return isApart(status);
}

/** Nothing new opens to the partner while the couple's work is ending: until then a mark for both is for the counselor. */
const chartAudience = (audience: Audience, ending: boolean): Audience =>
  audience === "couple" && ending ? "coach" : audience;

const releasedAt = (client: Client, audience: Audience, ending: boolean): Date | null =>
  audience === "couple" && !ending ? client.at : null;

/** Opens a new setback to those it is meant for, with its mark on the chart if that is wished. */
export const openSetback = (
  tx: Tx,
  client: Client,
  setbackId: string,
  { onChart, happenedOn, audience }: Pick<NoteSetback, "onChart" | "happenedOn" | "audience">,
): Promise<void> =>
  switchToSystem(
    tx,
    client.kind,
    "a setback opens to those it is meant for, and marks its day",
    async (system) => {
      const { practiceId, coupleId, personId: clientId, at: createdAt } = client;
      const ending = await readEnding(system, client);
      const [mark] = onChart
        ? await insertOnly(system, chartEvents, {
            practiceId,
            coupleId,
            kind: "setback",
            onDate: happenedOn,
            audience: chartAudience(audience, ending),
            clientId,
            createdAt,
          }).returning({ id: chartEvents.id })
        : [];
      await system
        .update(setbacks)
        .set({ chartEventId: mark?.id ?? null, releasedAt: releasedAt(client, audience, ending) })
        .where(isOurs(setbacks, client, setbackId));
    },
  );

/** Opens a setback to more readers or to fewer; its mark on the chart goes along. */
export const setAudience = (tx: Tx, client: Client, setbackId: string, audience: Audience): Promise<void> =>
  switchToSystem(tx, client.kind, "a setback opens to those it is meant for", async (system) => {
    const ending = await readEnding(system, client);
    const [row] = await system
      .update(setbacks)
      .set({ audience, releasedAt: releasedAt(client, audience, ending) })
      .where(isOurs(setbacks, client, setbackId))
      .returning({ chartEventId: setbacks.chartEventId, repairedOn: setbacks.repairedOn });
    if (audience !== "couple" && row?.repairedOn === null) await endRepair(system, client, setbackId);
    if (!row?.chartEventId) return;
    await system
      .update(chartEvents)
      .set({ audience: chartAudience(audience, ending) })
      .where(isOurs(chartEvents, client, row.chartEventId));
  });
