/** Goals as their author has them, as the other reads what was shared, and as their counselor reads both. */
import type { OwnGoal } from "./schema";

export type SharedGoal = { goalId: string; words: string; picture: string | null; sharedAt: Date };

/** Where they felt they were, each time they saved another number; the latest last. */
export type Reached = { on: string; reached: number };

export type GoalCard = OwnGoal & { reachedBefore: Reached[]; shared: SharedGoal | null };

export type GoalVersion = { version: number; goals: OwnGoal[]; savedAt: Date };

export type MyGoals = {
  coachName: string;
  partnerName: string;
  version: number;
  goals: GoalCard[];
  /** What the other has shared. */
  theirs: SharedGoal[];
  /** The latest first. */
  versions: GoalVersion[];
};

export type PartnerGoals = { clientId: string; firstName: string; goals: GoalCard[]; savedAt: Date | null };
