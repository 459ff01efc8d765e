/** One part of the screen that both partners look at. */
import type { SealedRow } from "@/lib/assignments/responses/types";
import type { RoomPart } from "./terms";

export type RoomItem = {
  id: string;
  /** Of whom it is, where it is one's. */
  by: string | null;
  words: string;
  /** Further lines below. */
  more: string[];
};

/** Sealed answers that the counselor chose for this screen. */
export type SealedOnScreen = {
  assignmentId: string;
  occurrence: number;
  title: string;
  /** Whose answers stand first, and second. */
  names: [string, string];
  /** Null until they are opened; empty where nothing of them is for both to read now. */
  rows: SealedRow[] | null;
};

/** `parts`: what can be looked at there. */
export type Room = { part: RoomPart; parts: RoomPart[]; items: RoomItem[]; sealed: SealedOnScreen[] };

/** What its counselor chose when the screen was turned, and when that was. */
export type Turning = { shows: readonly string[]; since: Date };

/** For the counselor alone, before the screen is turned. `changed`: what was chosen is not what it was, or can't be opened any more. */
export type SealedToBring = {
  assignmentId: string;
  occurrence: number;
  title: string;
  startsOn: string;
  state: "ready" | "chosen" | "opened" | "changed";
};

/** As it is kept with the session; `print` is the fingerprint of what would have opened when it was chosen. */
export type Chosen = { assignmentId: string; occurrence: number; print: string };

declare module "@/db/schema/stored" {
  interface Stored {
    roomSealed: Chosen[];
  }
}
