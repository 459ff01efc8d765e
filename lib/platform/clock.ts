/** What the server does by itself, again and again, without anybody asking; and whether it still does. */
import "server-only";
import { log } from "./log";
import { withoutWords } from "./quiet-log";

const every = 10 * 60_000;
const afterStart = 20_000;

/** Pages and the start are bundled apart, so what both know is kept with the process. */
const kept = globalThis as typeof globalThis & { mendworkClock?: { beat: number } };

const nameOf = (thrown: unknown) => (thrown instanceof Error ? withoutWords(thrown) : "unknown");

type Round = (at: Date, onProblem: (error: unknown) => void) => Promise<unknown>;

/** Several processes may do this at once: each thing is taken in hand by one. A problem is logged by its kind and tried again in the next round. */
export function keepRounds(rounds: readonly Round[]): void {
  const beat = () => {
    kept.mendworkClock = { beat: Date.now() };
  };
  const go = () => {
    beat();
    const problem = (error: unknown) =>
      log.error("Something that is done every day did not go through and is tried again.", nameOf(error));
    for (const run of rounds) void run(new Date(), problem).catch(problem);
  };
  beat();
  setTimeout(go, afterStart).unref();
  setInterval(go, every).unref();
}

/** Whether this process makes its rounds: it was told to, and has come by not long ago. */
export const makesRounds = (now = Date.now()): boolean => now - (kept.mendworkClock?.beat ?? 0) < 3 * every;
