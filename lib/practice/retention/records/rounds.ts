/** The retention round: once a day for each practice, by whichever process comes first; one that failed is tried again in the next round. */
import "server-only";
import { DataError } from "@/db/errors";
import { eraseOfPractice } from "./as-system";
import { noteDone, noteFailed, practicesToday, takeInHand } from "./runs";

const kindOf = (error: unknown) =>
  error instanceof DataError ? `database ${error.code}` : error instanceof Error ? error.name : "unknown";

/** @returns how many records were erased */
export async function retentionRound(
  at: Date,
  onProblem: (error: unknown) => void = () => {},
): Promise<number> {
  let records = 0;
  for (const practice of await practicesToday(at)) {
    if (!(await takeInHand(practice, at))) continue;
    try {
      records += (await eraseOfPractice(practice, at)).records;
      await noteDone(practice, at);
    } catch (error) {
      onProblem(error);
      await noteFailed(practice, kindOf(error));
    }
  }
  return records;
}
