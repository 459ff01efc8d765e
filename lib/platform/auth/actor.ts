/** Proof, as a value, of who is asking and when. Only the functions here make one, and only from a live login. */
import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, database } from "@/db/client";
import { inTurn } from "@/db/turns";

declare const proof: unique symbol;

type Person = {
  readonly [proof]: true;
  readonly loginId: string;
  readonly accountId: string;
  readonly practiceId: string;
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly practiceName: string;
  readonly exitUrl: string;
  /** The one clock of this request. */
  readonly at: Date;
};

export type Coach = Person & {
  readonly kind: "coach";
  readonly isOwner: boolean;
  readonly profile: "licensed" | "coaching";
};
export type Client = Person & {
  readonly kind: "client";
  readonly coupleId: string;
  /** Whether they have been told how to leave a page quickly. */
  readonly exitExplained: boolean;
};
export type Actor = Coach | Client;

type SessionRow = {
  login_id: string;
  account_id: string;
  kind: "coach" | "client";
  practice_id: string;
  person_id: string;
  couple_id: string | null;
  name: string;
  is_owner: boolean;
  profile: "licensed" | "coaching";
  time_zone: string;
  practice_name: string;
  exit_url: string;
  exit_explained: boolean;
};

/**
 * The person behind a login id, re-read from the database.
 * @returns null when the login is unknown, ended, or idle for too long (coaches 30 minutes, clients 12 hours)
 */
export async function actorOf(loginId: string, at: Date, db: Db = database().db): Promise<Actor | null> {
  if (!z.uuid().safeParse(loginId).success) return null;
  const rows = await inTurn({ loginId }, db, async () =>
    db.execute<SessionRow>(sql`select * from session_open(${loginId}, ${at.toISOString()})`),
  );
  const row = rows[0];
  if (!row) return null;
  const person = {
    loginId: row.login_id,
    accountId: row.account_id,
    practiceId: row.practice_id,
    personId: row.person_id,
    name: row.name,
    timeZone: row.time_zone,
    practiceName: row.practice_name,
    exitUrl: row.exit_url,
    at,
  };
  if (row.kind === "coach") {
    return { ...person, kind: "coach", isOwner: row.is_owner, profile: row.profile } as Coach;
  }
  if (!row.couple_id) return null;
  const { couple_id: coupleId, exit_explained: exitExplained } = row;
  return { ...person, kind: "client", coupleId, exitExplained } as Client;
}

/**
 * How long a login lasts if it is not used again, in seconds. Reads only: asking is not using.
 * @returns null when it is unknown, ended, or idle for too long
 */
export async function secondsLeft(loginId: string, at: Date, db: Db = database().db): Promise<number | null> {
  if (!z.uuid().safeParse(loginId).success) return null;
  const rows = await inTurn({ loginId }, db, async () =>
    db.execute<{ left: number | null }>(sql`select session_left(${loginId}, ${at.toISOString()}) as left`),
  );
  return rows[0]?.left ?? null;
}

/** The same person at another moment; for the demo story and tests, which tell of past weeks. */
export const actorAt = <A extends Actor>(actor: A, at: Date): A => ({ ...actor, at });
