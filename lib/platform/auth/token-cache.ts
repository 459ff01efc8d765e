/** What a session token decodes to, kept for as long as the token counts: decoding takes a millisecond, on every request. */
import "server-only";
import { createHash } from "node:crypto";

type Claims = { loginId?: unknown; turned?: unknown; exp?: number } | null;
/** `turned`: what a screen that is turned to a couple shows; null for any other. */
type Held = { loginId: string; turned: string | null };
type Kept = Held & { until: number };

const most = 1000;
/** By the token's digest, the one used longest ago first. */
const kept = new Map<string, Kept>();

const digestOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/**
 * What a token holds; whether that login still counts, its row says.
 * @param decode asked when this token is not known yet
 * @returns null when the token is none of ours or has run out
 */
export async function heldIn(token: string, decode: () => Promise<Claims>): Promise<Held | null> {
  const digest = digestOf(token);
  const known = kept.get(digest);
  if (known) kept.delete(digest);
  const found = known && known.until > Date.now() ? known : decoded(await decode().catch(() => null));
  if (!found) return null;
  kept.set(digest, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return found;
}

function decoded(claims: Claims): Kept | null {
  if (typeof claims?.loginId !== "string" || typeof claims.exp !== "number") return null;
  const turned = typeof claims.turned === "string" ? claims.turned : null;
  return { loginId: claims.loginId, turned, until: claims.exp * 1000 };
}
