/**
 * All that a supervisor ever reads: of each table the columns, and the rows of couples that have agreed. What is not named here is closed
 * to them, also a table that comes later (docs/decisions/0064-read-in-supervision.md).
 */
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { agreementVersions } from "./agreement-versions";
import { agreements } from "./agreements";
import { answers } from "./answers";
import { assignmentPartners, assignments } from "./assignments";
import { commitments } from "./commitments";
import { conflicts } from "./conflicts";
import { clients, couples } from "./couples";
import { exerciseVersions } from "./exercises";
import { openings } from "./openings";
import { coaches } from "./practices";
import { pulses } from "./pulses";
import { responses } from "./responses";
import { supervisorRights as rightsOn } from "./rights";
import { claim, policyFor, supervisorRole } from "./roles";

const may = policyFor(supervisorRole, "supervisor");
const reads = (table: PgTable, name: string, rows: ReturnType<typeof sql>) =>
  may(name, "select", rows).link(table);

const here = sql`practice_id = ${claim.practice}`;
const ofCouple = sql`${here} and couple_id = any(${claim.supervised})`;
/** What belongs to two who both take part and have both agreed. */
const ofBoth = sql`${here} and couple_id = any(${claim.supervisedJoint})`;
/** What somebody wrote who takes part and has agreed. */
const ofOne = sql`${ofCouple} and client_id = any(${claim.supervisedClients})`;
const writtenByThem = sql`((${ofOne}) or (${ofBoth} and client_id is null))`;
const isFree = sql`held_from is null`;

export const supervisedCoaches = reads(coaches, "coaches", here);
export const supervisedCoachesRights = rightsOn(coaches, { select: ["practiceId", "id", "name"] });

export const supervisedCouples = reads(couples, "couples", sql`${here} and id = any(${claim.supervised})`);
export const supervisedCouplesRights = rightsOn(couples, {
  select: ["practiceId", "id", "coachId", "status", "startedOn"],
});

export const supervisedClients = reads(
  clients,
  "clients",
  sql`${ofCouple} and id = any(${claim.supervisedClients})`,
);
export const supervisedClientsRights = rightsOn(clients, {
  select: ["practiceId", "coupleId", "id", "firstName", "place"],
});

export const supervisedExercises = reads(
  exerciseVersions,
  "exercise_versions",
  sql`${here} and (exercise_id, version) in (select exercise_id, version from assignments)`,
);
export const supervisedExercisesRights = rightsOn(exerciseVersions, {
  select: ["practiceId", "exerciseId", "version", "content", "title"],
});

export const supervisedAssignments = reads(
  assignments,
  "assignments",
  sql`${ofCouple} and id in (select assignment_id from assignment_partners)`,
);
export const supervisedAssignmentsRights = rightsOn(assignments, {
  select: ["practiceId", "coupleId", "id", "exerciseId", "version", "mode", "startsOn", "withdrawnAt"],
});

export const supervisedPartners = reads(assignmentPartners, "assignment_partners", ofOne);
export const supervisedPartnersRights = rightsOn(assignmentPartners, {
  select: ["practiceId", "coupleId", "assignmentId", "clientId", "role"],
});

export const supervisedResponses = reads(
  responses,
  "responses",
  sql`${writtenByThem} and status in ('done', 'partly') and not_free_at is null`,
);
export const supervisedResponsesRights = rightsOn(responses, {
  select: ["practiceId", "coupleId", "id", "assignmentId", "occurrence", "clientId", "status", "submittedAt"],
});

export const supervisedAnswers = reads(
  answers,
  "answers",
  sql`${writtenByThem} and audience = 'couple' and released_at is not null and withdrawn_at is null and ${isFree}
    and response_id in (select id from responses)`,
);
export const supervisedAnswersRights = rightsOn(answers, {
  select: ["practiceId", "coupleId", "responseId", "fieldKey", "clientId", "value"],
});

export const supervisedConflicts = reads(
  conflicts,
  "conflicts",
  sql`${ofBoth} and released_at is not null and ${isFree}`,
);
export const supervisedConflictsRights = rightsOn(conflicts, {
  select: ["practiceId", "coupleId", "id", "title", "facts", "onDate"],
});

export const supervisedAgreements = reads(
  agreements,
  "agreements",
  sql`${ofBoth} and id in (select agreement_id from agreement_versions)`,
);
export const supervisedAgreementsRights = rightsOn(agreements, {
  select: ["practiceId", "coupleId", "id", "kind"],
});

export const supervisedVersions = reads(
  agreementVersions,
  "agreement_versions",
  sql`${ofBoth} and signed_at is not null and ${isFree}`,
);
export const supervisedVersionsRights = rightsOn(agreementVersions, {
  select: ["practiceId", "coupleId", "agreementId", "version", "words", "signedAt", "closedAt"],
});

export const supervisedCommitments = reads(commitments, "commitments", sql`${ofOne} and ${isFree}`);
export const supervisedCommitmentsRights = rightsOn(commitments, {
  select: ["practiceId", "coupleId", "id", "clientId", "words", "startsOn", "closedOn"],
});

/** Four numbers: how at ease somebody felt is in another table. */
export const supervisedPulses = reads(pulses, "pulses", ofOne);
export const supervisedPulsesRights = rightsOn(pulses, {
  select: ["practiceId", "coupleId", "clientId", "weekOn", "rely", "open", "hope", "trusted"],
});

export const supervisedOpenings = may(
  "openings",
  "insert",
  sql`${ofOne} and reader_id = ${claim.person} and part = 'supervision'`,
).link(openings);
export const supervisedOpeningsRights = rightsOn(openings, { insert: "all" });
