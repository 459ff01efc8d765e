/** One's own calendar address, and what it gives to whoever holds it. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { BusyError, isConnectionLoss } from "@/db/errors";
import { readAs } from "@/db/reads";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { asSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { tokenSchema } from "@/lib/platform/auth/schema";
import { dayIn } from "@/lib/platform/time/day";
import { eventsOf } from "./records/events";
import { noteRead, ownerOf } from "./records/feeds";
import { calendarText } from "./rules";
import type { MyFeed } from "./types";

/** Null where there is none. */
export const myFeed = (actor: Actor): Promise<MyFeed | null> =>
  readAs(actor, async (tx) => {
    const [feed] = await tx
      .select({ madeAt: calendarFeeds.madeAt, readOn: calendarFeeds.readOn })
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.accountId, actor.accountId), isNull(calendarFeeds.endedAt)));
    return feed ?? null;
  });

/**
 * What a calendar reads at an address. Counted before anything is looked up, so that a wrong one costs and tells the same.
 * @param network of whoever asks
 * @returns `unknown` for a wrong, renewed or ended address; `too_many` where it is asked for again and again
 */
export async function feedAt(
  token: string,
  { network, at }: { network: string; at: Date },
): Promise<{ text: string } | "unknown" | "too_many" | "busy"> {
  try {
    if (!(await mayTry({ calendarNetwork: network, calendarAddress: token }))) return "too_many";
    if (!tokenSchema.safeParse(token).success) return "unknown";
    return await asSystem("a calendar reads an address", async (system) => {
      const owner = await ownerOf(system, token);
      const events = owner ? await eventsOf(system, owner, at) : null;
      if (!owner || !events) return "unknown";
      await noteRead(system, owner, dayIn(owner.timeZone, at));
      return { text: calendarText(events) };
    });
  } catch (error) {
    if (error instanceof BusyError || isConnectionLoss(error)) return "busy";
    throw error;
  }
}
