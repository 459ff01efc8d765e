/** What may happen to a stretch of space, as a table. Pure. */

export type SpaceState = "planned" | "running" | "over" | "ended";
export type SpaceStep = "move" | "end" | "note";

export const spaceSteps: Readonly<Record<SpaceState, readonly SpaceStep[]>> = {
  planned: ["move", "end"],
  running: ["move", "end"],
  over: ["note"],
  ended: ["note"],
};

export const spaceMay = (state: SpaceState, step: SpaceStep) => spaceSteps[state].includes(step);

export function spaceState(
  space: { startsAt: Date; backAt: Date; endedAt: Date | null },
  at: Date,
): SpaceState {
  if (space.endedAt) return "ended";
  if (at < space.startsAt) return "planned";
  return at < space.backAt ? "running" : "over";
}
