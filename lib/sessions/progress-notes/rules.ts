/** When a save would pass over what somebody else wrote. Pure. */

type Saved = { revision: number; writer: string | null };
type Save = { baseRevision: number; writer: string | null };

/** A page that wrote last may write again, whatever it has heard of its own last save; any other has to know what is there. */
export const passesOver = (saved: Saved, { baseRevision, writer }: Save): boolean =>
  saved.revision !== baseRevision && (writer === null || saved.writer !== writer);
