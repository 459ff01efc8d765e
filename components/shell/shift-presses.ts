/** Counts presses of Shift alone. Pure: told of keys, answers what to say. */

const enough = 3;

export type ShiftPresses = {
  down(key: string): void;
  /** @returns how many presses there are now, when this one counted or ended the count; null when nothing changed */
  up(key: string): number | null;
  /** Something else happened while Shift may be held: a click, another window. */
  interrupt(): void;
  clear(): void;
};

/** Shift with a letter is writing, not leaving: only a Shift that was pressed and let go by itself counts, and any other key begins anew. */
export function shiftPresses(): ShiftPresses {
  let count = 0;
  let alone = false;
  return {
    down(key) {
      alone = key === "Shift";
      if (!alone) count = 0;
    },
    up(key) {
      if (key !== "Shift" || !alone) return null;
      alone = false;
      count += 1;
      return count;
    },
    interrupt() {
      alone = false;
    },
    clear() {
      count = 0;
      alone = false;
    },
  };
}

export const isEnough = (presses: number) => presses >= enough;

export const pressWords = (presses: number) =>
  presses === 1
    ? "Press Shift two more times to exit this page."
    : "Press Shift once more to exit this page.";
export const expiredWords = "Exit this page: the time to press Shift again is over.";
