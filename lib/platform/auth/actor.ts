/** Proof, as a value, of who is asking and when. Only the functions here make one, and only from a live login. */
import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { builtOnceFor } from "@/db/built-once";
import { type Db, database } from "@/db/client";
import { inTurn } from "@/db/turns";
import type { Disclosure } from "@/lib/platform/text/disclosure";
import type { Profile } from "@/lib/platform/text/profession";

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
  /** What kind of practice it is: it chooses the words on screen. */
  readonly profile: Profile;
  readonly exitUrl: string;
  /** The one clock of this request. */
  readonly at: Date;
};

export type Coach = Person & {
  readonly kind: "coach";
  readonly isOwner: boolean;
  /** The practice asks for a second step, and this person has none yet: that comes first. */
  readonly owesSecondStep: boolean;
  /** Whom they stand in for at this moment. */
  readonly covers: readonly string[];
};
export type Client = Person & {
  readonly kind: "client";
  readonly coupleId: string;
  /** Whether they have been told how to leave a page quickly. */
  readonly exitExplained: boolean;
  /** They no longer take part: what they wrote is theirs to read and to take along, and nothing else is. */
  readonly left: boolean;
  /** The other does not take part (any more): pages speak of nobody else. */
  readonly alone: boolean;
  /** What they have agreed to: the texts of now, others before (`again`), or nothing yet (`first`): then only the safe pages are theirs. */
  readonly consent: "given" | "again" | "first";
  /** What becomes of words that only the counselor reads, as this person has agreed to it; null in a practice without texts. */
  readonly disclosure: Disclosure | null;
  /** This sign-in is on a device that they share with their partner: it asks for a PIN after two minutes away. */
  readonly sharesDevice: boolean;
  /** They have answered the check-in of this week. */
  readonly checkedIn: boolean;
};
export type Actor = Coach | Client;

/** What is read in supervision at this moment: couples that have agreed, those of them of two, and who has agreed. */
export type Supervised = Readonly<Record<"couples" | "joint" | "clients", readonly string[]>>;
/** Reads, and changes nothing but their own sign-in. Not an `Actor`: no command and no query of the work takes them. */
export type Supervisor = Person & {
  readonly kind: "supervisor";
  readonly owesSecondStep: boolean;
  readonly supervised: Supervised;
};
/** Whoever may be signed in; and of these, who works here. */
export type Anyone = Actor | Supervisor;
export type Staff = Coach | Supervisor;

/** The row of the database function `session_open`; `covers` and `supervised` are null of whom they do not concern. */
const session = {
  kind: sql<Anyone["kind"]>`kind`,
  accountId: sql<string>`account_id`,
  practiceId: sql<string>`practice_id`,
  personId: sql<string>`person_id`,
  coupleId: sql<string | null>`couple_id`,
  name: sql<string>`name`,
  isOwner: sql<boolean>`is_owner`,
  profile: sql<Profile>`profile`,
  timeZone: sql<string>`time_zone`,
  practiceName: sql<string>`practice_name`,
  exitUrl: sql<string>`exit_url`,
  exitExplained: sql<boolean>`exit_explained`,
  owesSecondStep: sql<boolean>`owes_second_step`,
  consent: sql<Client["consent"] | null>`consent`,
  disclosure: sql<Disclosure | null>`disclosure`,
  left: sql<boolean>`has_left`,
  alone: sql<boolean>`is_alone`,
  sharesDevice: sql<boolean>`shares_device`,
  checkedIn: sql<boolean>`checked_in`,
  covers: sql<readonly string[]>`covers`,
  supervised: sql<Supervised>`supervised`,
};

const sessionOpen = builtOnceFor((db, { loginId, now }: { loginId: string; now: string }) =>
  db.select(session).from(sql`session_open(${loginId}, ${now})`),
);

/**
 * The person behind a login id, re-read from the database.
 * @returns null when the login is unknown, ended, or idle for too long (coaches 30 minutes, clients 12 hours); and while it waits for a PIN
 */
export async function signedInAs(loginId: string, at: Date, db: Db = database().db): Promise<Anyone | null> {
  if (!z.uuid().safeParse(loginId).success) return null;
  const now = at.toISOString();
  const [row] = await inTurn({ loginId }, db, () => sessionOpen(db, { loginId, now }));
  if (!row) return null;
  const { kind, coupleId, isOwner, exitExplained, owesSecondStep, covers, supervised, ...asClient } = row;
  const { consent, disclosure, left, alone, sharesDevice, checkedIn, ...rest } = asClient;
  const person = { loginId, ...rest, at };
  if (kind === "coach") return { ...person, kind, isOwner, owesSecondStep, covers } as Coach;
  if (kind === "supervisor") return { ...person, kind, owesSecondStep, supervised } as Supervisor;
  if (!coupleId || !consent) return null;
  const own = { exitExplained, consent, disclosure, left, alone, sharesDevice, checkedIn };
  return { ...person, kind, coupleId, ...own } as Client;
}

/** The same of somebody who takes part in the work, else null. */
export async function actorOf(loginId: string, at: Date, db: Db = database().db): Promise<Actor | null> {
  const anyone = await signedInAs(loginId, at, db);
  return anyone?.kind === "supervisor" ? null : anyone;
}

type Left = { seconds: number | null; untilLocked: number | null };

/**
 * How long a login lasts if it is not used again, in seconds, and how long until it asks for a PIN. Reads only: asking is not using.
 * @returns `seconds` null when it is unknown, ended, or idle for too long; `untilLocked` null where no PIN is asked for
 */
export async function sessionClock(loginId: string, at: Date, db: Db = database().db): Promise<Left> {
  const none = { seconds: null, untilLocked: null };
  if (!z.uuid().safeParse(loginId).success) return none;
  const now = at.toISOString();
  const [row] = await inTurn({ loginId }, db, async () =>
    db
      .select({ seconds: sql<number | null>`seconds`, untilLocked: sql<number | null>`until_locked` })
      .from(
        sql`(select session_left(${loginId}, ${now}) as seconds, session_lock_left(${loginId}, ${now}) as until_locked) as l`,
      ),
  );
  return row ?? none;
}

/** How long a login lasts if it is not used again, in seconds; null when it is over. */
export const secondsLeft = async (loginId: string, at: Date): Promise<number | null> =>
  (await sessionClock(loginId, at)).seconds;

/** The same person at another moment; for the demo story and tests, which tell of past weeks. */
export const actorAt = <A extends Anyone>(actor: A, at: Date): A => ({ ...actor, at });
