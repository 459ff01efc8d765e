/** What the server does by itself, without anybody asking: the round of giving, every few minutes; each plan has its turn once a day. */
import "server-only";
import { log } from "@/lib/platform/log";
import { withoutWords } from "@/lib/platform/quiet-log";
import { assignRound } from "./rounds";

const every = 10 * 60_000;
const afterStart = 20_000;

/** Several processes may do this at once: each plan is taken in hand by one. A problem is logged by its name and tried again. */
export function makeRounds(): void {
  const problem = (error: unknown) => log.error("the round of the day:", nameOf(error));
  const go = () => void assignRound(new Date(), problem).catch(problem);
  setTimeout(go, afterStart).unref();
  setInterval(go, every).unref();
}

const nameOf = (thrown: unknown) => (thrown instanceof Error ? withoutWords(thrown) : "unknown");
