/** What is kept of a refused sign-in: a count by day for its owner, and a line without anybody's words for the operator. */
import "server-only";
import { createHmac } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { sql } from "drizzle-orm";
import { asSystem } from "@/db/system";

const daysKept = 90;

/** Counts one try at each of these accounts, on the day it is where their practice is. */
export async function countRefused(accountIds: readonly string[], at: Date): Promise<void> {
  await asSystem("count a refused sign-in", async (tx) => {
    for (const accountId of accountIds) {
      await tx.execute(sql`
        insert into refused_sign_ins as r (practice_id, account_id, on_date, tries)
        select p.id, ${accountId}::uuid, (${at.toISOString()}::timestamptz at time zone p.time_zone)::date, 1
        from practices p where p.id in (
          select practice_id from coaches where account_id = ${accountId}::uuid
          union all select practice_id from client_accounts where account_id = ${accountId}::uuid)
        on conflict (practice_id, account_id, on_date) do update set tries = r.tries + 1`);
      await tx.execute(sql`
        delete from refused_sign_ins where account_id = ${accountId}::uuid
          and on_date < (${at.toISOString()}::timestamptz)::date - ${daysKept}::int`);
    }
  });
}

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

type Refused = { reason: "wrong" | "limited"; email: string; address: string; knownDevice: boolean };

/** One line for the log. `who` is the same for the same address typed and tells nothing without the server's secret. */
export function refusedLine({ reason, email, address, knownDevice }: Refused, secret: string): string {
  const who = createHmac("sha256", secret)
    .update(`refused sign-in ${email}`)
    .digest("base64url")
    .slice(0, 12);
  const words = reason === "wrong" ? "wrong-password-or-unknown" : "too-many-tries";
  return `sign-in refused: reason=${words} who=${who} from=${addressClass(address)} device=${knownDevice ? "known" : "new"}`;
}
