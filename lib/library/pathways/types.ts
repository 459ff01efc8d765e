/** What a coach sees of a pathway before it is anybody's plan. */
import type { PathwayContent, PathwayDraft, StepExercise } from "./schema";

export type PathwayCard = {
  pathwayId: string;
  slug: string;
  origin: "library" | "own";
  title: string;
  aim: string;
  steps: number;
  /** Whether the reader may change it. */
  mine: boolean;
  /** Null until the first version is published. */
  version: number | null;
  hasDraft: boolean;
};

export type ShownExercise = StepExercise & {
  exerciseId: string | null;
  title: string;
  minutes: number | null;
};

export type PathwayDetail = {
  pathwayId: string;
  slug: string;
  origin: "library" | "own";
  mine: boolean;
  version: number | null;
  retired: boolean;
  hasDraft: boolean;
  content: Omit<PathwayContent, "steps"> & {
    steps: (Omit<PathwayContent["steps"][number], "exercises"> & { exercises: ShownExercise[] })[];
  };
};

export type PathwayInHand = {
  pathwayId: string;
  revision: number;
  version: number | null;
  /** Whether there are changes that are not published. */
  changed: boolean;
  draft: PathwayDraft;
};
