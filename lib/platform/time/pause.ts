/** Waits. Its own module, so that tests need not. */

/** @param ms nothing or less does not wait at all */
export const pause = (ms: number) =>
  ms > 0 ? new Promise<void>((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
