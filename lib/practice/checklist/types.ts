/** A counselor's first steps, as far as they are done. */

/** What the database knows of them. */
export type ChecklistFacts = {
  putAway: boolean;
  textsRead: boolean;
  hasSecondStep: boolean;
  hasAssigned: boolean;
};

export type ChecklistStep = "texts" | "secondStep" | "couple" | "exercise";
export type Checklist = readonly { step: ChecklistStep; done: boolean }[];
