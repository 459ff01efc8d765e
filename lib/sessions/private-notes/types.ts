/** A private note as its writer reads it. */

export type PrivateNote = {
  revision: number;
  savedAt: Date | null;
  /** Null when its key is not among those the server has: then nothing may be written over it. */
  words: string | null;
};
