/** The three database roles and the claims a transaction carries. Policies in this folder read nothing else. */
import { sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

export const coachRole = pgRole("mendwork_coach").existing();
export const clientRole = pgRole("mendwork_client").existing();
export const systemRole = pgRole("mendwork_system").existing();
/** Reads what a couple has agreed to be read in supervision. Only what is named for it is there at all. */
export const supervisorRole = pgRole("mendwork_supervisor").existing();

const uuidClaim = (name: string) =>
  sql.raw(`(select nullif(current_setting('app.${name}', true), '')::uuid)`);
const uuidsClaim = (name: string) =>
  sql.raw(`(select nullif(current_setting('app.${name}', true), '')::uuid[])::uuid[]`);

/** Unset means null, and null matches no row. Wrapped in a select so that it is evaluated once per statement. */
export const claim = {
  practice: uuidClaim("practice_id"),
  couple: uuidClaim("couple_id"),
  /** The coach's or the client's own id. */
  person: uuidClaim("person_id"),
  /** Whose couples are a coach's to read: their own, and those of whom they stand in for at this moment. */
  coaches: uuidsClaim("coaches"),
  /** Which couples a supervisor may read at this moment, in which of them both take part, and which partners: those who take part and have agreed. */
  supervised: uuidsClaim("supervised"),
  supervisedJoint: uuidsClaim("supervised_joint"),
  supervisedClients: uuidsClaim("supervised_clients"),
  account: uuidClaim("account_id"),
  owner: sql.raw(`(select coalesce(current_setting('app.is_owner', true), '') = 'yes')`),
  /** A client who no longer takes part: only what they wrote themselves is theirs. */
  left: sql.raw(`(select coalesce(current_setting('app.has_left', true), '') = 'yes')`),
};

/** The rows of a coach's own couples: the subselect obeys the policy of `couples`. */
export const inOwnCouples = sql`practice_id = ${claim.practice} and couple_id in (select id from couples)`;
/** The rows of a client's own couple. */
export const inMyCouple = sql`practice_id = ${claim.practice} and couple_id = ${claim.couple}`;

/** What something grew out of is an answer that its author may see: otherwise the key would tell of another's. */
export const fromMyAnswer = sql`(source_response_id is null or source_response_id in (select id from responses))`;
/** The same for what it speaks of. */
export const aboutWhatISee = sql`(conflict_id is null or conflict_id in (select id from conflicts))`;

/**
 * Whether each may still read what the other told both: always while they work together, and for a while once that is ending
 * (docs/decisions/0043-an-ending-tells-nobody.md). Asked once for a statement.
 */
export const whileJoint = sql`(select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not ${claim.left})`;

/** What is held from this reader is not there for them. */
export const notHeldFromMe = sql`held_from is distinct from ${claim.person}`;

type Condition = ReturnType<typeof sql>;
type Command = "all" | "select" | "insert" | "update" | "delete";

export const policyFor =
  (role: typeof coachRole, who: string) =>
  (table: string, command: Command, using: Condition, withCheck?: Condition) =>
    pgPolicy(`${table}_${who}_${command}`, {
      as: "permissive",
      for: command,
      to: role,
      ...(command === "insert" ? { withCheck: using } : { using }),
      ...(command === "update" || command === "all" ? { withCheck: withCheck ?? using } : {}),
    });

export const coachMay = policyFor(coachRole, "coach");
export const clientMay = policyFor(clientRole, "client");
/** System work is bounded by grants and by the list of its callers, not by rows. */
export const systemMay = (table: string) => policyFor(systemRole, "system")(table, "all", sql`true`);
