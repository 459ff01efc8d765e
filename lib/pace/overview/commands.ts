/** That a partner has looked where something new for them is: noted for themselves, so that their first page stops naming it. */
import "server-only";
import { asActor } from "@/db/access";
import { homeLooks } from "@/db/schema/home-looks";
import { exact, insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import type { LookedAt } from "./types";

/** Nobody else can read it, and nothing is recorded. */
export async function noteLook(client: Client, place: LookedAt): Promise<void> {
  if (client.left) return;
  const { practiceId, coupleId, personId: clientId, at } = client;
  const look: Partial<Record<LookedAt, Date>> = { [place]: at };
  await asActor(client, (tx) =>
    insertOnly(tx, homeLooks, {
      practiceId,
      coupleId,
      clientId,
      ...exact(homeLooks, look),
    }).onConflictDoUpdate({
      target: [homeLooks.practiceId, homeLooks.coupleId, homeLooks.clientId],
      set: exact(homeLooks, look),
    }),
  );
}
