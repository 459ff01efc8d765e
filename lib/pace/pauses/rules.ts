/** What may happen to a pause, as tables. Pure. */

/** A rest of one's own, or one's own yes to resting together. `over`: its day has come. */
export type PauseState = "none" | "running" | "over";
export type PauseStep = "begin" | "end";
export const pauseSteps: Readonly<Record<PauseState, readonly PauseStep[]>> = {
  none: ["begin"],
  running: ["begin", "end"],
  over: ["begin"],
};

/** The rest of both. It begins by itself with the second yes; either ends it. */
export type OurPauseState = "none" | "running" | "over";
export type OurPauseStep = "say_yes" | "end";
export const ourPauseSteps: Readonly<Record<OurPauseState, readonly OurPauseStep[]>> = {
  none: ["say_yes"],
  running: ["end"],
  over: ["say_yes"],
};

export const pauseMay = (state: PauseState, step: PauseStep) => pauseSteps[state].includes(step);
export const ourPauseMay = (state: OurPauseState, step: OurPauseStep) => ourPauseSteps[state].includes(step);

/** On the day it lasts until, one is back. */
export const isOver = (untilOn: string | null, today: string) => untilOn !== null && untilOn <= today;

export const pauseState = (row: { untilOn: string | null } | null, today: string): PauseState =>
  row === null ? "none" : isOver(row.untilOn, today) ? "over" : "running";

export const ourPauseState = (row: { untilOn: string | null } | null, today: string): OurPauseState =>
  row === null ? "none" : isOver(row.untilOn, today) ? "over" : "running";

/** Of two days of coming back the nearer one counts; an open one gives way. */
export function nearerOf(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return first < second ? first : second;
}
