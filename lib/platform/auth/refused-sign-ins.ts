/** What is kept of a refused sign-in: a count by day for its owner, and a line without anybody's words for the operator. */
import "server-only";
import { createHmac } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientAccounts } from "@/db/schema/couples";
import { coaches, practices } from "@/db/schema/practices";
import { refusedSignIns } from "@/db/schema/sign-in-tries";
import { insertFrom } from "@/db/statements";
import { asSystem, switchToSystem } from "@/db/system";
import type { Coach } from "./actor";

const daysKept = 90;

/** Counts one try at each of these accounts, on the day it is where their practice is. */
export async function countRefused(accountIds: readonly string[], at: Date): Promise<void> {
  const now = sql`${at.toISOString()}::timestamptz`;
  await asSystem("count a refused sign-in", async (tx) => {
    for (const accountId of accountIds) {
      const itsPractices = tx
        .select({ id: coaches.practiceId })
        .from(coaches)
        .where(eq(coaches.accountId, accountId))
        .unionAll(
          tx
            .select({ id: clientAccounts.practiceId })
            .from(clientAccounts)
            .where(eq(clientAccounts.accountId, accountId)),
        );
      await insertFrom(
        tx,
        refusedSignIns,
        {
          ...{ practiceId: practices.id, accountId, tries: 1 },
          onDate: sql`(${now} at time zone ${practices.timeZone})::date`,
        },
        sql`from ${practices} where ${inArray(practices.id, itsPractices)}`,
      ).onConflictDoUpdate({
        target: [refusedSignIns.practiceId, refusedSignIns.accountId, refusedSignIns.onDate],
        set: { tries: sql`${refusedSignIns.tries} + 1` },
      });
      await tx
        .delete(refusedSignIns)
        .where(
          and(
            eq(refusedSignIns.accountId, accountId),
            lt(refusedSignIns.onDate, sql`(${now})::date - ${daysKept}::int`),
          ),
        );
    }
  });
}

/** Of everybody in the practice, as one sum a day: an owner has no right to the rows, which say whose they are. Newest first. */
export const sumRefusedByDay = (
  tx: Tx,
  coach: Coach,
  since: string,
): Promise<{ onDate: string; tries: number }[]> =>
  switchToSystem(tx, coach.kind, "an owner reads sums, not whose they are", (system) =>
    system
      .select({ onDate: refusedSignIns.onDate, tries: sql<number>`sum(${refusedSignIns.tries})::int` })
      .from(refusedSignIns)
      .where(and(eq(refusedSignIns.practiceId, coach.practiceId), gte(refusedSignIns.onDate, since)))
      .groupBy(refusedSignIns.onDate)
      .orderBy(desc(refusedSignIns.onDate)),
  );

const near = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  near.addSubnet(net, bits, "ipv4");
}
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/** `loopback`, `private`, `public` with the kind of address, or `unknown`: never the address itself. */
export function addressClass(address: string): string {
  const family = isIP(address);
  if (family === 0) return "unknown";
  const kind = family === 4 ? "ipv4" : "ipv6";
  if (/^127\.|^::1$|^::ffff:127\./.test(address)) return `loopback-${kind}`;
  return `${near.check(address, kind) ? "private" : "public"}-${kind}`;
}

type Refused = { reason: "wrong" | "limited" | "code"; email: string; address: string; knownDevice: boolean };

/** One line for the log. `who` is the same for the same address typed and tells nothing without the server's secret. */
export function refusedLine({ reason, email, address, knownDevice }: Refused, secret: string): string {
  const who = createHmac("sha256", secret)
    .update(`refused sign-in ${email}`)
    .digest("base64url")
    .slice(0, 12);
  const words = { wrong: "wrong-password-or-unknown", code: "wrong-code", limited: "too-many-tries" }[reason];
  return `sign-in refused: reason=${words} who=${who} from=${addressClass(address)} device=${knownDevice ? "known" : "new"}`;
}
