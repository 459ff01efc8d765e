/** What lies before one client today, out of everything that was given to them. */
import type { Mode } from "@/lib/library/exercises/types";
import { occurrenceAt } from "@/lib/platform/time/occurrences";
import type { NextStep, PostponedStep, SheetStatus } from "../types";

export type Response = {
  occurrence: number;
  shared: boolean;
  status: Exclude<SheetStatus, "not_started">;
  until: string | null;
  drafted: boolean;
};

export type AssignedRow = {
  assignmentId: string;
  mode: Mode;
  why: string;
  startsOn: string;
  dueOn: string | null;
  recurrence: string | null;
  title: string;
  aim: string;
  minutes: number;
  coachName: string;
  hasOwn: boolean;
  hasShared: boolean;
  responses: Response[];
};

const isIn = (response: Response | undefined) => response?.status === "done" || response?.status === "partly";

/** Where somebody stands with one assignment: to do, postponed, or nothing to do now (null). */
export function statusOf(
  row: Pick<AssignedRow, "responses" | "hasOwn" | "hasShared">,
  occurrence: number,
  today: string,
): { what: "to_do"; started: boolean } | { what: "postponed"; until: string | null } | null {
  const response = (shared: boolean) =>
    row.responses.find((one) => one.occurrence === occurrence && one.shared === shared);
  const own = response(false);
  const shared = response(true);
  const left =
    (row.hasOwn && !isIn(own)) ||
    (row.hasShared && !isIn(shared)) ||
    (!row.hasOwn && !row.hasShared && !isIn(own));
  if (!left) return null;
  const latest = row.responses.filter((one) => !one.shared && one.occurrence <= occurrence).at(-1);
  if (latest?.status === "not_for_us") return { what: "postponed", until: null };
  if (own?.status === "set_aside" && own.until !== null && own.until > today) {
    return { what: "postponed", until: own.until };
  }
  return { what: "to_do", started: Boolean(own?.drafted || shared?.drafted) };
}

const order = (a: NextStep, b: NextStep) =>
  Number(b.started) - Number(a.started) ||
  (a.turn.hopedBy ?? "9").localeCompare(b.turn.hopedBy ?? "9") ||
  a.turn.startsOn.localeCompare(b.turn.startsOn) ||
  a.assignmentId.localeCompare(b.assignmentId);

/** One thing first: what was begun, then what was hoped for soonest. */
export function stepsFrom(
  rows: readonly AssignedRow[],
  today: string,
): { main: NextStep | null; others: NextStep[]; postponed: PostponedStep[] } {
  const steps: NextStep[] = [];
  const postponed: PostponedStep[] = [];
  for (const row of rows) {
    const turn = occurrenceAt(row, today);
    const status = turn && statusOf(row, turn.occurrence, today);
    if (!turn || !status) continue;
    const { assignmentId, title, aim, minutes, mode, why, coachName } = row;
    const step = { assignmentId, turn, title, aim, minutes, mode, why, coachName };
    if (status.what === "to_do") steps.push({ ...step, started: status.started });
    else {
      const drafted = row.responses.some((one) => one.occurrence === turn.occurrence && one.drafted);
      postponed.push({ ...step, started: drafted, until: status.until });
    }
  }
  const [main = null, ...others] = steps.sort(order);
  return { main, others, postponed: postponed.sort(order) };
}
