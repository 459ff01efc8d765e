/** From the stored turns to the circle that is drawn and read: what one does is what sets the other off. Pure. */
import type { CycleTurn } from "../schema";
import type { CyclePerson, CycleTurnView } from "../types";

/** Two turns or four come back to where they began; one alone or three are only a piece of it. */
export const closes = (turns: readonly unknown[]) => turns.length >= 2 && turns.length % 2 === 0;

/**
 * Turns in their order. Where nothing is written as what sets a turn off, it is what the other did just before; the first one's is the
 * last one's, if the circle closes.
 */
export function cycleOf(turns: readonly CycleTurn[], people: readonly CyclePerson[]): CycleTurnView[] {
  const before = (i: number) => (i > 0 ? turns[i - 1] : closes(turns) ? turns.at(-1) : undefined);
  return turns.flatMap((turn, i): CycleTurnView[] => {
    const person = people.find(({ clientId }) => clientId === turn.clientId);
    if (!person) return [];
    const { id, meaning, reaction } = turn;
    return [{ id, person, meaning, reaction, trigger: turn.trigger || before(i)?.reaction || "" }];
  });
}
