/** From rows to what a client's page shows. Pure: the steps that are offered are those of the state table. */
import { addDays } from "@/lib/time/day";
import { rhythmInWords } from "./rules/days";
import { type OccurrenceState, openSteps } from "./rules/steps";
import type { Happened, NextChoice, OpenDay, OwnPromise, TheirPromise, ToWhom } from "./types";

export type OpenRow = {
  promiseId: string;
  mine: boolean;
  words: string;
  toWhom: ToWhom;
  startsOn: string;
  recurrence: string | null;
  confidence: number | null;
  days: { onDate: string; state: OccurrenceState }[];
};

export type HappenedRow = {
  promiseId: string;
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

const openDay = (onDate: string, today: string): OpenDay => ({
  onDate,
  steps: openSteps({ state: "planned", onDate, reportedOn: null, closedOn: null, settled: false }, today),
});

export function openView(rows: OpenRow[], today: string): { mine: OwnPromise[]; theirs: TheirPromise[] } {
  const mine: OwnPromise[] = [];
  const theirs: TheirPromise[] = [];
  for (const { promiseId, words, toWhom, confidence, days, ...row } of rows) {
    const planned = days.filter(({ state }) => state === "planned").map(({ onDate }) => onDate);
    const next = planned.find((onDate) => onDate >= today) ?? null;
    const head = { promiseId, words, toWhom, rhythm: rhythmInWords(row, today) };
    if (!row.mine) theirs.push({ ...head, nextOn: next });
    else {
      const earlier = planned.filter((onDate) => onDate < today).map((onDate) => openDay(onDate, today));
      if (next === null && earlier.length === 0) continue;
      mine.push({ ...head, confidence, next: next === null ? null : openDay(next, today), earlier });
    }
  }
  return { mine, theirs };
}

export function happenedView(row: HappenedRow, today: string, frozen: boolean): Happened {
  const { next, reportedOn, closedOn, noted, note, moved, ...shown } = row;
  const { state, onDate, mine } = shown;
  const settled = next !== null || moved;
  const alive = mine && !frozen && closedOn === null;
  return {
    ...shown,
    mayUndo: alive && openSteps({ state, onDate, reportedOn, closedOn, settled }, today).includes("undo"),
    askNext: alive && state === "missed" && !settled && reportedOn >= addDays(today, -askFor),
    note: noted ? (note ?? "") : null,
  };
}
