/** From rows to what a client's page shows. Pure: the steps that are offered are those of the state table. */
import { addDays } from "@/lib/platform/time/day";
import type { Happened, NextChoice, OpenDay, OwnCommitment, TheirCommitment, ToWhom } from "../types";
import { rhythmInWords } from "./days";
import { type OccurrenceState, openSteps } from "./steps";

export type OpenRow = {
  commitmentId: string;
  mine: boolean;
  words: string;
  toWhom: ToWhom;
  startsOn: string;
  recurrence: string | null;
  confidence: number | null;
  days: DayRow[];
};

export type DayRow = { onDate: string; state: OccurrenceState; reportedOn: string | null; settled: boolean };

export type HappenedRow = {
  commitmentId: string;
  words: string;
  mine: boolean;
  onDate: string;
  state: Happened["state"];
  reason: string | null;
  proposal: string | null;
  next: NextChoice | null;
  reportedOn: string;
  closedOn: string | null;
  noted: boolean;
  note: string | null;
  moved: boolean;
};

const askFor = 6;

export const openDay = ({ onDate, state, ...row }: DayRow, today: string): OpenDay => ({
  onDate,
  state,
  steps: openSteps({ ...row, onDate, state, closedOn: null }, today),
});

/** Open, or spoken of today: a row does not give way to the next day under the finger that has just pressed it. */
const staysToday = ({ state, onDate, reportedOn }: DayRow, today: string) =>
  state === "planned" || (reportedOn === today && onDate <= today);

export function openView(
  rows: OpenRow[],
  today: string,
): { mine: OwnCommitment[]; theirs: TheirCommitment[] } {
  const mine: OwnCommitment[] = [];
  const theirs: TheirCommitment[] = [];
  for (const { commitmentId, words, toWhom, confidence, days, ...row } of rows) {
    const head = { commitmentId, words, toWhom, rhythm: rhythmInWords(row, today) };
    if (!row.mine) {
      const next = days.find(({ state, onDate }) => state === "planned" && onDate >= today);
      if (next) theirs.push({ ...head, nextOn: next.onDate });
      continue;
    }
    const shown = days.filter((day) => staysToday(day, today)).map((day) => openDay(day, today));
    const now = shown.find(({ onDate }) => onDate === today) ?? null;
    const next = shown.find(({ onDate, state }) => onDate > today && state === "planned") ?? null;
    const earlier = shown.filter(({ onDate }) => onDate < today);
    if (now || next || earlier.length > 0) mine.push({ ...head, confidence, today: now, next, earlier });
  }
  return { mine, theirs };
}

export function happenedView(row: HappenedRow, today: string, goesOn: boolean): Happened {
  const { next, reportedOn, closedOn, noted, note, moved, ...shown } = row;
  const { state, onDate, mine } = shown;
  const settled = next !== null || moved;
  const alive = mine && goesOn && closedOn === null;
  return {
    ...shown,
    mayUndo: alive && openSteps({ state, onDate, reportedOn, closedOn, settled }, today).includes("undo"),
    askNext: alive && state === "missed" && !settled && reportedOn >= addDays(today, -askFor),
    note: noted ? (note ?? "") : null,
  };
}
