/** What may happen to a pause, as tables. Pure. */

/** A rest of one's own, or one's own yes to resting together. `over`: its day has come. */
export type PauseState = "none" | "standing" | "over";
export type PauseDeed = "begin" | "end";
export const pauseSteps: Readonly<Record<PauseState, readonly PauseDeed[]>> = {
  none: ["begin"],
  standing: ["begin", "end"],
  over: ["begin"],
};

/** The rest of both. It begins by itself with the second yes; either ends it. */
export type OurPauseState = "none" | "running" | "over";
export type OurPauseDeed = "say_yes" | "end";
export const ourPauseSteps: Readonly<Record<OurPauseState, readonly OurPauseDeed[]>> = {
  none: ["say_yes"],
  running: ["end"],
  over: ["say_yes"],
};

export const pauseMay = (state: PauseState, deed: PauseDeed) => pauseSteps[state].includes(deed);
export const ourPauseMay = (state: OurPauseState, deed: OurPauseDeed) => ourPauseSteps[state].includes(deed);

/** On the day it lasts until, one is back. */
export const isOver = (untilOn: string | null, today: string) => untilOn !== null && untilOn <= today;

export const pauseState = (row: { untilOn: string | null } | null, today: string): PauseState =>
  row === null ? "none" : isOver(row.untilOn, today) ? "over" : "standing";

export const ourPauseState = (row: { untilOn: string | null } | null, today: string): OurPauseState =>
  row === null ? "none" : isOver(row.untilOn, today) ? "over" : "running";

/** Of two days of coming back the nearer one counts; an open one gives way. */
export function nearerOf(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return first < second ? first : second;
}
