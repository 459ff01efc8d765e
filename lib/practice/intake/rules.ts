/** Whether two versions say the same, and whether somebody is still asked. Pure. */
import type { SaveIntake } from "./schema";
import type { IntakeVersion } from "./types";

const parts = ["goal", "goOn", "pace", "context", "cameBackOn", "words"] as const;

/** The parts that differ from the version before; all that are filled where there is none. */
export const changedParts = (before: IntakeVersion | undefined, now: Omit<SaveIntake, "version">) =>
  parts.filter((part) => (before?.[part] ?? null) !== now[part]);

/** Asked and not saved since. */
export const stillAsked = (askedAt: Date | null, savedAt: Date | null): Date | null =>
  askedAt && (!savedAt || savedAt < askedAt) ? askedAt : null;
