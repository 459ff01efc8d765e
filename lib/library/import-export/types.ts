/** What screens show of a file before anything of it is saved, and afterwards. */

/**
 * `new`: added as it is · `copy`: its slug is taken by something else here · `here`: the very same is there already ·
 * `left_out`: not the work of this kind of practice
 */
export type Becomes = "new" | "copy" | "here" | "left_out";

export type PlannedExercise = {
  slug: string;
  title: string;
  aim: string;
  questions: number;
  becomes: Becomes;
};

export type ImportPlan = {
  exercises: PlannedExercise[];
  pathways: { slug: string; title: string; aim: string; steps: number; becomes: Becomes }[];
};

export type Imported = {
  added: { exerciseId: string; title: string }[];
  addedPathways: { pathwayId: string; title: string }[];
  /** How many were there already. */
  here: number;
};

export type ExchangeText = { name: string; text: string };
