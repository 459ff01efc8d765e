/** What is said when somebody takes a couple over. Pure. */

/** In place of what was written in private to the one before: that there is something, and not what. */
export const wordsStayed =
  "This was written in private to whoever worked with them before you, so its words are not shown. Please ask each partner alone how safe they are.";

const daysTold = 14;

/** Whoever took over after this is still new to a couple: their home says so. */
export const toldSince = (now: Date): Date => new Date(now.getTime() - daysTold * 86_400_000);
