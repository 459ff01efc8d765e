/** The round of the day: once a day for each running plan, whoever runs it and however often. Nothing waits for a page to be opened. */
import "server-only";
import { assignDueOnItsDay, plansOfTheDay } from "./as-system";

/** All of them, one after the other; what goes wrong for one couple leaves the others alone and is tried again next time. */
export async function assignRound(at: Date, onProblem: (error: unknown) => void = () => {}): Promise<number> {
  let assigned = 0;
  for (const place of await plansOfTheDay(at)) {
    try {
      assigned += await assignDueOnItsDay(place, at);
    } catch (error) {
      onProblem(error);
    }
  }
  return assigned;
}
