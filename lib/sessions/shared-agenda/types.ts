/** The agenda as its counselor has it: the draft, and what both read. */

export type CoupleAgenda = {
  revision: number;
  lines: string[];
  shared: { lines: string[]; sharedAt: Date } | null;
};
