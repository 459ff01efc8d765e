/** A device that has signed in before, as a sealed cookie: it opens nothing, it only has tries of its own. */
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";

export const deviceCookieSeconds = 400 * 24 * 60 * 60;
const mostAccounts = 8;

const claims = z.object({ device: z.uuid(), accounts: z.array(z.uuid()).max(mostAccounts) });
/** `device`: a random number that stands nowhere else; `accounts`: those that were signed in to here. */
export type KnownDevice = z.output<typeof claims>;

/** @returns null for no cookie, or one that this server did not seal */
export async function readDevice(
  token: string | undefined,
  secret: string,
  name: string,
): Promise<KnownDevice | null> {
  if (!token) return null;
  const held = claims.safeParse(await decode({ token, secret, salt: name }).catch(() => null));
  return held.success ? held.data : null;
}

/** The cookie's value after this account has signed in. */
export function sealDevice(
  held: KnownDevice | null,
  accountId: string,
  secret: string,
  name: string,
): Promise<string> {
  const accounts = [accountId, ...(held?.accounts ?? []).filter((one) => one !== accountId)].slice(
    0,
    mostAccounts,
  );
  const token: KnownDevice = { device: held?.device ?? randomUUID(), accounts };
  return encode({ token, secret, salt: name, maxAge: deviceCookieSeconds });
}

/** Names a device in the database without the number that is in its cookie. */
export const deviceKeyOf = (device: string) =>
  createHash("sha256").update(`shared device\n${device}`).digest("base64url");
