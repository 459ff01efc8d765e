/** What comes round to somebody within a week that they called hard. Pure. */
import { type AssignedRow, statusOf } from "@/lib/assignments/responses/rules/steps";
import { occurrencesOf } from "@/lib/platform/time/occurrences";

type Which = { assignmentId: string; occurrence: number };

/** After today and before that day; what they want no more of is left as it is. */
export const comingRound = (rows: readonly AssignedRow[], today: string, untilOn: string): Which[] =>
  rows.flatMap((row) =>
    occurrencesOf(row)
      .filter(({ startsOn }) => startsOn > today && startsOn < untilOn)
      .filter(({ occurrence }) => statusOf(row, occurrence, today)?.what === "to_do")
      .map(({ occurrence }) => ({ assignmentId: row.assignmentId, occurrence })),
  );
