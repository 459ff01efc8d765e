// Promise: the rows that a supervisor reads, by what they hold: what is open to both, and nothing that was told to their coach alone.
import { idOf } from "./actors";

type Values = Record<string, unknown>;
const here = ({ practice_id }: Values) => practice_id === idOf("practice");
const ours = (row: Values) => here(row) && row.couple_id === idOf("couple");
const free = (row: Values) => ours(row) && !row.held_from;

/** Those of which one version at least is under both names. */
const signed: ReadonlySet<unknown> = new Set(
  ["one that stands", "one that was withdrawn", "one of a former coach's"].map((name) =>
    idOf(`agreement ${name}`),
  ),
);

const reads: Readonly<Record<string, (row: Values) => boolean>> = {
  coaches: here,
  couples: (row) => here(row) && row.id === idOf("couple"),
  clients: ours,
  exercise_versions: (row) => here(row) && row.exercise_id === idOf("exercise practice") && row.version === 1,
  assignments: (row) => ours(row) && row.id !== idOf("for nobody yet"),
  assignment_partners: ours,
  responses: (row) => ours(row) && /^(done|partly)$/.test(String(row.status)) && !row.not_free_at,
  answers: (row) =>
    free(row) &&
    row.audience === "couple" &&
    Boolean(row.released_at) &&
    !row.withdrawn_at &&
    row.response_id !== idOf("response ana, done, not free"),
  conflicts: (row) => free(row) && Boolean(row.released_at),
  agreement_versions: (row) => free(row) && Boolean(row.signed_at),
  agreements: (row) => free(row) && signed.has(row.id),
  commitments: free,
  pulses: ours,
};

export const supervisorReads = (table: string, row: Values): boolean => reads[table]?.(row) ?? false;
