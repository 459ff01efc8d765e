/** What is said when somebody takes a couple over. Pure. */

const daysTold = 14;

/** Whoever took over after this is still new to a couple: their home says so. */
export const toldSince = (now: Date): Date => new Date(now.getTime() - daysTold * 86_400_000);
