/** Where each partner stands, as they and their counselor read it. */
import type { Context, Goal, IntakePace, Wish } from "./terms";

export type IntakeVersion = {
  version: number;
  goal: Goal | null;
  goOn: Wish | null;
  pace: IntakePace | null;
  context: Context | null;
  cameBackOn: string | null;
  words: string | null;
  savedAt: Date;
};

/** The latest first; of this person alone. */
export type MyIntake = { coachName: string; versions: IntakeVersion[] };

export type PartnerIntake = {
  clientId: string;
  firstName: string;
  versions: IntakeVersion[];
  /** The latest time they were asked to look again and have not saved since; null for none. */
  askedAt: Date | null;
};
