/** What somebody wrote about a conflict, as the columns it is kept in. */
import "server-only";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { NotFound } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import type { WriteConflict } from "../schema";

export type Words = Omit<WriteConflict, "coupleId" | "submitKey">;

/** The two roles out of "who was hurt". @throws NotFound for somebody who is not of this couple */
async function rolesOf(tx: Tx, coupleId: string, hurt: string) {
  if (hurt === "mutual") return { roles: "mutual", injuredPartnerId: null, involvedPartnerId: null } as const;
  const partners = await partnersOf(tx, coupleId);
  const other = partners.find(({ clientId }) => clientId !== hurt);
  if (!other || partners.every(({ clientId }) => clientId !== hurt)) throw new NotFound();
  return { roles: "one", injuredPartnerId: hurt, involvedPartnerId: other.clientId } as const;
}

export async function columnsOf(tx: Tx, coupleId: string, words: Words) {
  const { kind, subKinds, scale, title, facts, timing, onDate, toDate, hurt } = words;
  const roles = await rolesOf(tx, coupleId, hurt);
  return { kind, subKinds, scale, title, facts, timing, onDate, toDate, ...roles };
}

/** The names of these columns, for the audit log. */
export const wordFields: string[] = [
  conflicts.kind,
  conflicts.subKinds,
  conflicts.scale,
  conflicts.title,
  conflicts.facts,
  conflicts.timing,
  conflicts.onDate,
  conflicts.toDate,
  conflicts.roles,
  conflicts.involvedPartnerId,
  conflicts.injuredPartnerId,
].map(({ name }) => name);
