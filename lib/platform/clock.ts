/** What the server does by itself, again and again, without anybody asking; and whether it still does. */
import "server-only";
import { keepJobs, nameOf, sendJob, takesJobs, type Work } from "./jobs";
import { log } from "./log";

const every = 10 * 60_000;
const afterStart = 20_000;

/** Pages and the start are bundled apart, so what both know is kept with the process. */
const kept = globalThis as typeof globalThis & { mendworkClock?: { beat: number } };

type Round = (at: Date, onProblem: (error: unknown) => void) => Promise<unknown>;
type Rounds = Readonly<Record<string, Round>>;

const problem = (error: unknown) =>
  log.error("Something that is done every day did not go through and is tried again.", nameOf(error));

const roundOf = (data: unknown): string => {
  const name = data && typeof data === "object" && "round" in data ? data.round : undefined;
  return typeof name === "string" ? name : "";
};

/**
 * Each round once every ten minutes, by whichever server takes it up. What fails is tried again by the queue, and in the next round.
 * @param others what the rounds put on the queue
 */
export function keepRounds(rounds: Rounds, others: Omit<Work, "rounds">): void {
  const beat = () => {
    kept.mendworkClock = { beat: Date.now() };
  };
  const go = async () => {
    try {
      for (const round of Object.keys(rounds))
        await sendJob("rounds", { round }, { key: round, once: (every * 9) / 10_000 });
      beat();
    } catch (error) {
      problem(error);
    }
  };
  keepJobs({
    rounds: async (data) => {
      await rounds[roundOf(data)]?.(new Date(), problem);
    },
    ...others,
  });
  beat();
  setTimeout(go, afterStart).unref();
  setInterval(go, every).unref();
}

/** Whether this process makes its rounds: it takes up work, and has put some on the queue not long ago. */
export const makesRounds = (now = Date.now()): boolean =>
  takesJobs() && now - (kept.mendworkClock?.beat ?? 0) < 3 * every;
