/** The shapes of words on their way from a browser to the server. */

/** A form as it would be posted. */
export type Entries = [name: string, value: string][];

export type SaveAnswer =
  | { kind: "saved"; revision: number }
  /** Somebody saved in between, on another device or on the same sheet. */
  | { kind: "conflict"; revision: number; entries: Entries }
  /** It has been handed in already. */
  | { kind: "closed" }
  | Refused;

export type SubmitAnswer =
  | { kind: "submitted" }
  | { kind: "invalid"; fieldErrors: Record<string, string[]> }
  | Refused;

/** `later` and `signed_out` are tried again by themselves; `stale` asks for the page anew; `refused` waits for the person. */
export type Refused = { kind: "signed_out" | "later" | "stale" } | { kind: "refused"; message: string };

/** What is kept in the browser until the server has said that it has it. */
export type LocalCopy = {
  /** Which form it belongs to. */
  sheet: string;
  entries: Entries;
  /** The server's revision that the words were written on. */
  base: number;
  /** Sent against `base`, and not known whether it arrived. Sent again as it was, before anything newer. */
  sending: Entries | null;
  /** The form as it was handed in, until that has arrived. */
  handIn: Entries | null;
};

export type Status =
  | { kind: "untouched" | "saving" | "saved" | "submitting" | "submitted" }
  /** `kept`: it stands in this browser, too. */
  | { kind: "offline" | "later" | "signed_out" | "stale" | "hand_in_later" | "closed"; kept: boolean }
  | { kind: "refused"; message: string; kept: boolean }
  | { kind: "invalid"; fieldErrors: Record<string, string[]> }
  | { kind: "conflict"; revision: number; theirs: Entries };
