/** One part of the screen that both partners look at. */
import type { RoomPart } from "./terms";

export type RoomItem = {
  id: string;
  /** Of whom it is, where it is one's. */
  by: string | null;
  words: string;
  /** Further lines below. */
  more: string[];
};

export type Room = { part: RoomPart; items: RoomItem[] };
