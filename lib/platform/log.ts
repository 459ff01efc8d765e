/** The operator's log: the one way in which the program says something there. Fixed words and the kinds of errors, never a value of anybody's. */
import "server-only";

export const log = {
  warn: (...words: string[]): void => console.warn(...words),
  error: (...words: string[]): void => console.error(...words),
};
