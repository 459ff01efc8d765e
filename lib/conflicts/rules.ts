/** Who reads a conflict, as steps: what is not listed is not possible. */

export type ConflictState = "kept" | "shared";
export type ConflictStep = "change" | "share" | "keep";
export type Author = "coach" | "client";

/** A partner's words stand still once both write about them, and can be taken back. What the counselor shares stays shared. */
export const conflictSteps: Readonly<
  Record<Author, Readonly<Record<ConflictState, Partial<Record<ConflictStep, ConflictState>>>>>
> = {
  client: {
    kept: { change: "kept", share: "shared" },
    shared: { keep: "kept" },
  },
  coach: {
    kept: { change: "kept", share: "shared" },
    shared: { change: "shared" },
  },
};

export const conflictAfter = (
  author: Author,
  state: ConflictState,
  step: ConflictStep,
): ConflictState | null => conflictSteps[author][state][step] ?? null;
