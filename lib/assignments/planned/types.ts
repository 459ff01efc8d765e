/** What one partner planned for an exercise. */

export type PlanView = {
  what: string;
  whenWords: string;
  whereWords: string;
  obstacle: string;
  sure: number | null;
};
