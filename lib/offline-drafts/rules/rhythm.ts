/** When a courier goes: after a pause in typing, at the latest after a while, later and later while nobody answers. */
import type { Ports } from "../ports";

export const keepAfter = 150;
const saveAfter = 1200;
const saveAtLatest = 8000;
const patience = 20_000;
const longestPause = 60_000;
const signedOutPause = 15_000;

export const lost = Symbol("no answer in time");

export function rhythm(after: Ports["after"], go: () => void) {
  let cancel: (() => void) | null = null;
  let waitingSince: number | null = null;
  const beat = {
    /** How often in a row nobody answered. */
    tries: 0,
    goIn(ms: number) {
      cancel?.();
      cancel = after(ms, () => {
        cancel = null;
        go();
      });
    },
    /** Somebody is typing. */
    soon() {
      const now = Date.now();
      waitingSince ??= now;
      beat.goIn(now - waitingSince > saveAtLatest ? 0 : saveAfter);
    },
    again() {
      beat.tries += 1;
      beat.goIn(Math.min(longestPause, 1000 * 2 ** beat.tries) * (0.75 + Math.random() / 2));
    },
    whenSignedIn: () => beat.goIn(signedOutPause),
    /** The courier is on its way. */
    gone() {
      waitingSince = null;
    },
    stop() {
      cancel?.();
      cancel = null;
    },
    planned: () => cancel !== null,
    /** @returns `lost` when the network failed or took too long; the answer may have been given all the same */
    inTime: <T>(work: Promise<T>): Promise<T | typeof lost> =>
      new Promise((resolve) => {
        const enough = after(patience, () => resolve(lost));
        work.then(resolve, () => resolve(lost)).finally(enough);
      }),
  };
  return beat;
}
