/** What a copy is made of: parts of entries of lines. */
export type CopyLine = { label: string; words: string };
/** `on`: an ISO day. */
export type CopyEntry = { title: string; on: string | null; lines: CopyLine[] };
export type CopyPart = { title: string; entries: CopyEntry[] };

/** No line where there are no words. */
export const line = (label: string, words: string | null | undefined): CopyLine[] =>
  words?.trim() ? [{ label, words: words.trim() }] : [];

/** Where a page shows the copy. */
export const copyId = "my-copy";
