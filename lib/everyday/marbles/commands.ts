/** Putting marbles in the jar, for a day mending one's own, beginning a jar. Both fill one jar, so each step locks the couple. */
import "server-only";
import { asActor } from "@/db/access";
import { jarViews } from "@/db/schema/marbles";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { changeOwnMarble, createJar, createMarble, removeOwnMarble } from "./records/as-system";
import type { AddMarble, BeginJar, ChangeMarble, JarHidden } from "./schema";
import type { MarblePut } from "./types";

const noFuture = "A marble is for something that has already been. Choose today or an earlier day.";

function refuseFuture(client: Client, onDate: string) {
  if (onDate > dayIn(client.timeZone, client.at)) throw new FieldErrors({ onDate: [noFuture] });
}

/** @throws FieldErrors for a day to come, Refusal when the couple parts */
export async function addMarble(client: Client, input: AddMarble): Promise<MarblePut> {
  refuseFuture(client, input.onDate);
  return asActor(client, (tx) => createMarble(tx, client, { ...input, source: null }));
}

/** @throws NotFound for the partner's; Refusal after a day */
export async function changeMarble(client: Client, input: ChangeMarble): Promise<void> {
  refuseFuture(client, input.onDate);
  await asActor(client, (tx) => changeOwnMarble(tx, client, input));
}

/** One's own, within a day, while the jar has room. @throws NotFound, Refusal */
export const takeMarbleAway = (client: Client, { marbleId }: { marbleId: string }): Promise<void> =>
  asActor(client, (tx) => removeOwnMarble(tx, client, marbleId));

/** The first jar, or a new one after a full one; what lay beside goes in first. @throws Refusal while one has room */
export async function beginJar(client: Client, input: BeginJar): Promise<{ jarId: string }> {
  return asActor(client, async (tx) => {
    const { jarId, fresh } = await createJar(tx, client, input.size);
    if (fresh) {
      await recordAuditEvent(tx, client, {
        action: "jar.begin",
        subjectKind: "jar",
        subjectId: jarId,
        fields: ["size"],
      });
    }
    return { jarId };
  });
}

/** For oneself alone; the other sees what they always saw. */
export async function hideJar(client: Client, { hidden }: { hidden: JarHidden }): Promise<void> {
  await asActor(client, async (tx) => {
    const { practiceId, coupleId, personId: clientId } = client;
    await insertOnly(tx, jarViews, { practiceId, coupleId, clientId, hidden }).onConflictDoUpdate({
      target: [jarViews.practiceId, jarViews.coupleId, jarViews.clientId],
      set: { hidden },
    });
    await recordAuditEvent(tx, client, { action: "jar.view", subjectKind: "jar", scope: "person" });
  });
}
