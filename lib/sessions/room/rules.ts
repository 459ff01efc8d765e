/** Which of the sealed answers is meant, and which parts are on a screen. Pure. */
import { type RoomPart, roomParts } from "./terms";

type Occurrence = { assignmentId: string; occurrence: number };

export const isSame = (one: Occurrence, other: Occurrence) =>
  one.assignmentId === other.assignmentId && one.occurrence === other.occurrence;

/** In their order, and the agenda always. @param leftOut not there, whatever was asked for */
export const partsOf = (asked: readonly string[], leftOut: readonly RoomPart[] = []): RoomPart[] =>
  roomParts.filter((part) => part === "agenda" || (asked.includes(part) && !leftOut.includes(part)));
