/** A private address for one's own calendar: made with the password, renewed, ended. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { tooManyTries } from "@/lib/platform/auth/own-password";
import { Refusal } from "@/lib/platform/errors";
import { removeFeed, storeFeed } from "./records/feeds";
import type { MakeFeed } from "./schema";

const said = { subjectKind: "account", scope: "person" } as const;
const hasEnded = "Your work here has ended, so there is nothing for a calendar to read.";

/**
 * The one before stops working.
 * @returns its token, shown once. @throws Refusal after too many tries, or once they no longer take part; FieldErrors for a wrong password
 */
export async function makeFeed(actor: Actor, { currentPassword }: MakeFeed): Promise<{ token: string }> {
  if (actor.kind === "client" && actor.left) throw new Refusal(hasEnded);
  if (!(await mayTry({ passwordCheck: actor.accountId }))) throw new Refusal(tooManyTries);
  return evenWhenLeft(actor, async (tx) => {
    const token = await storeFeed(tx, actor, currentPassword);
    await recordAuditEvent(tx, actor, { action: "calendar.turn_on", ...said });
    return { token };
  });
}

/** Twice is once. */
export const endFeed = (actor: Actor): Promise<void> =>
  evenWhenLeft(actor, async (tx) => {
    if (await removeFeed(tx, actor))
      await recordAuditEvent(tx, actor, { action: "calendar.turn_off", ...said });
  });
