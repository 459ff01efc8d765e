/** What screens show of space. */
import type { SpaceState } from "./rules";
import type { BackNote, Contact, KindWord } from "./schema";

export type SpaceView = {
  spaceId: string;
  askerName: string;
  mine: boolean;
  state: SpaceState;
  startsAt: Date;
  backAt: Date;
  endedAt: Date | null;
  contact: Contact;
  kindWord: KindWord;
  words: string | null;
  backNote: BackNote | null;
};

export type SpacePage = {
  partnerName: string;
  /** None of theirs stands, and what they ask for would be read. */
  mayAsk: boolean;
  /** Planned or running, of either. */
  now: SpaceView[];
  /** The latest ones that are over. */
  before: SpaceView[];
};
