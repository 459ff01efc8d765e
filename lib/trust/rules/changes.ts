/** The changes of a person's answers, read on after each one that is clear; pure. */
import { findShift, type Shift, type Values } from "./shift";

export type Changes = {
  /** What changed for sure, oldest first. */
  clear: Shift[];
  /** What perhaps changed after that. */
  hint: Shift | null;
};

/** After a clear step what follows is read again by itself, so that a recovery is seen; a ramp goes on until now. */
export function findChanges(values: Values, scatter: number): Changes {
  const clear: Shift[] = [];
  let rest = values;
  for (;;) {
    const shift = findShift(rest, scatter);
    if (!shift || shift.strength === "none") return { clear, hint: null };
    if (shift.strength === "hint") return { clear, hint: shift };
    clear.push(shift);
    if (shift.kind === "ramp") return { clear, hint: null };
    rest = values.map((value, i) => (i < shift.at ? null : value));
  }
}
