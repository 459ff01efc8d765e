/** Where a person is signed in right now. Only their own; an owner of a practice sees nobody else's. */
import "server-only";
import { and, desc, eq, gt, gte, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { logins } from "@/db/schema/accounts";
import { refusedSignIns } from "@/db/schema/sign-in-tries";
import type { Anyone } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { lastSeenInWords } from "./rules";
import type { Device } from "./types";

const hour = 3_600_000;
/** As in `session_open`: a login that idles longer is over at its next use, so it is not shown as live. */
const idleLimit = { coach: hour / 2, supervisor: hour / 2, client: 12 * hour };

/** This device first, then the ones used most recently. */
export async function devices(actor: Anyone): Promise<Device[]> {
  const since = new Date(actor.at.getTime() - idleLimit[actor.kind]);
  const rows = await readAs(actor, (tx) =>
    tx
      .select({
        loginId: logins.id,
        name: logins.device,
        since: logins.createdAt,
        lastSeenAt: logins.lastSeenAt,
      })
      .from(logins)
      .where(and(isNull(logins.endedAt), gt(logins.lastSeenAt, since)))
      .orderBy(desc(logins.lastSeenAt), desc(logins.id)),
  );
  return rows
    .map(({ lastSeenAt, ...row }) => {
      const here = row.loginId === actor.loginId;
      return { ...row, here, lastSeen: here ? "now" : lastSeenInWords(lastSeenAt, actor.timeZone, actor.at) };
    })
    .sort((a, b) => Number(b.here) - Number(a.here));
}

/** How often a sign-in of one's own was refused, by day, over the last thirty days; newest first. */
export const refusedTries = (actor: Anyone): Promise<{ onDate: string; tries: number }[]> =>
  readAs(actor, (tx) =>
    tx
      .select({ onDate: refusedSignIns.onDate, tries: refusedSignIns.tries })
      .from(refusedSignIns)
      .where(
        and(
          eq(refusedSignIns.accountId, actor.accountId),
          gte(refusedSignIns.onDate, addDays(dayIn(actor.timeZone, actor.at), -30)),
        ),
      )
      .orderBy(desc(refusedSignIns.onDate)),
  );
