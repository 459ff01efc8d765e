/** What a courier needs from a page, and what a page may ask of it. */
import type { Entries, LocalCopy, SaveAnswer, Status, SubmitAnswer } from "./types";

export type Ports = {
  /** The form as it stands now. Called when there is something to keep or to send, never while a key is down. */
  read(): Entries;
  save(entries: Entries, base: number): Promise<SaveAnswer>;
  submit(entries: Entries): Promise<SubmitAnswer>;
  keep(copy: LocalCopy): Promise<boolean>;
  forget(): Promise<void>;
  tell(status: Status): void;
  /** Calls back after `ms`; what it returns takes that back. */
  after(ms: number, work: () => void): () => void;
};

export type Courier = {
  /** Something in the form changed. */
  changed(): void;
  /** Keep and send now: the page may be about to go. @returns whether the server has it all */
  flush(): Promise<boolean>;
  /** The network, the window or the person is back: try again at once. */
  nudge(): void;
  /** Saves first, so that a newer version from another device is not passed over; then hands in. */
  submit(entries: Entries): void;
  /** Go on writing while a hand-in has not arrived yet. */
  keepWriting(): void;
  /** The form now shows the version that the person has chosen. */
  settle(): void;
  stop(): void;
};

export type Start = {
  sheet: string;
  base: number;
  /** What the server had on that base. */
  known?: Entries;
  copy?: LocalCopy | null;
  /** Two versions that the person has to choose from before anything is sent. */
  clash?: { revision: number; theirs: Entries } | null;
};
