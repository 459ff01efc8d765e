/** Which state a plan or a step may go to from which: everything that is not listed is refused. */
import type { PlanState, StepState } from "../types";

export const planMoves: Readonly<Record<PlanState, readonly PlanState[]>> = {
  planned: ["running", "left"],
  running: ["paused", "finished", "left"],
  paused: ["running", "left"],
  finished: [],
  left: [],
};

export const stepMoves: Readonly<Record<StepState, readonly StepState[]>> = {
  coming: ["open", "skipped"],
  open: ["done", "skipped"],
  done: [],
  skipped: [],
};

export const planMay = (from: PlanState, to: PlanState) => planMoves[from].includes(to);
export const stepMay = (from: StepState, to: StepState) => stepMoves[from].includes(to);

/** Still to be changed for this couple, who follow one at a time. */
export const alive = ["planned", "running", "paused"] as const satisfies readonly PlanState[];
export const isAlive = (state: PlanState) => alive.some((one) => one === state);
