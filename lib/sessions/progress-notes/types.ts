/** A session with what was written up about it. */
import type { NoteHeadings } from "../note-headings/schema";
import type { WrittenNote } from "./schema";

export type Addendum = { addendumId: string; words: string; addedAt: Date; coachName: string };

export type ProgressNote = {
  noteId: string;
  content: WrittenNote;
  revision: number;
  savedAt: Date;
  signedAt: Date | null;
  coachName: string;
  mine: boolean;
  addenda: Addendum[];
};

export type SessionRecord = {
  coupleId: string;
  appointmentId: string;
  clientId: string | null;
  startsAt: Date;
  endsAt: Date;
  canceledAt: Date | null;
  /** One's own draft or signed note; of others’, what they signed. */
  notes: ProgressNote[];
  /** What a new note begins with. */
  headings: NoteHeadings;
  /** Whether the reader has a private note on it. */
  hasPrivateNote: boolean;
};
