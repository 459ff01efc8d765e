/** That a partner has looked where something new for them is: noted for themselves, so that their first page stops naming it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { homeLooks } from "@/db/schema/home-looks";
import { exact, insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { before, lookDays, sheetKey } from "./rules";
import type { LookedAt, SheetLookedAt } from "./types";

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

/** Of one exercise, whose answers or comments they have before them; looks that are of no use any more go. Nobody else can read it, and nothing is recorded. */
export async function noteSheetLook(client: Client, sheet: SheetLookedAt): Promise<void> {
  if (client.left) return;
  const { practiceId, coupleId, personId: clientId, at } = client;
  const lately = sql`(select jsonb_object_agg(look.key, look.value) from jsonb_each_text(${homeLooks.sheets}) look
    where look.value::timestamptz > ${before(at, lookDays)}::timestamptz)`;
  const sheets = { [sheetKey(sheet)]: at.toISOString() };
  await asActor(client, (tx) =>
    insertOnly(tx, homeLooks, { practiceId, coupleId, clientId, sheets }).onConflictDoUpdate({
      target: [homeLooks.practiceId, homeLooks.coupleId, homeLooks.clientId],
      set: { sheets: sql`coalesce(${lately}, '{}') || ${JSON.stringify(sheets)}::jsonb` },
    }),
  );
}
