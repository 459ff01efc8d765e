/** The screen that may be turned to a couple: one part of what both of them can read, and not a row more. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { noteOpened } from "@/lib/practice/openings/commands";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { sharedInWords } from "@/lib/trust/sharing/queries";
import { partsHeld } from "./records/held";
import { sealedSeen, sealedToBring } from "./records/sealed";
import { agendaSeen, agreementsSeen, jarSeen, promisesSeen, thanksSeen } from "./records/seen";
import { chosenForRoom, type OfSession } from "./records/session";
import { partsOf } from "./rules";
import { type RoomPart, roomParts } from "./terms";
import type { Room, RoomItem, SealedToBring, Turning } from "./types";

const weekWords = {
  rely: "Reliability",
  open: "Openness",
  hope: "Hope",
  trusted: "Feeling trusted",
} as const;
const askedOf = Object.entries(weekWords) as [keyof typeof weekWords, string][];

async function weeksSeen(coach: Coach, coupleId: string): Promise<RoomItem[]> {
  const both = await sharedInWords(coach, { coupleId });
  return both.map(({ personId, name, weeks, ...said }) => ({
    ...{ id: personId, by: null, words: name },
    more: [
      ...(weeks ? [`Shared weeks: ${dayMonth(weeks.fromWeek)} to ${dayMonth(weeks.toWeek)}`] : []),
      ...askedOf.map(([item, label]) => `${label}: ${said[item]}`),
    ],
  }));
}

/**
 * Before it is turned, without the parts that turning leaves out; afterwards those that were chosen, with what was there by then. Another
 * part than these gives the first. Answers that are shown are noted for both, as on a page of their own.
 * @throws NotFound for a session that is not of both, was canceled, or of two who no longer work together
 */
export async function sessionRoom(
  coach: Coach,
  of: OfSession & { part: RoomPart; turned?: Turning | null },
): Promise<Room> {
  const { coupleId, turned } = of;
  const until = turned?.since;
  const room = await readAs(coach, async (tx) => {
    const [chosen, leftOut] = await Promise.all([
      chosenForRoom(tx, of),
      turned ? [] : partsHeld(tx, coach, coupleId),
    ]);
    const parts = partsOf(turned?.shows ?? roomParts, leftOut);
    const part = parts.includes(of.part) ? of.part : "agenda";
    const read: Record<RoomPart, () => Promise<RoomItem[]>> = {
      agenda: () => agendaSeen(tx, coupleId),
      sealed: async () => [],
      agreements: () => agreementsSeen(tx, coupleId),
      promises: () => promisesSeen(tx, coupleId, until),
      weeks: () => weeksSeen(coach, coupleId),
      jar: () => jarSeen(tx, coupleId, until),
      thanks: () => thanksSeen(tx, coupleId, until),
    };
    const sealed = part === "sealed" ? await sealedSeen(tx, coupleId, chosen) : [];
    return { part, parts, items: await read[part](), sealed };
  });
  if (room.sealed.some(({ rows }) => rows !== null && rows.length > 0))
    await noteOpened(coach, { coupleId, part: "answers", clientId: null });
  return room;
}

/** What the counselor may bring to the screen, and has: for them alone, and on no screen that is turned. @throws NotFound */
export function sealedForRoom(coach: Coach, of: OfSession): Promise<SealedToBring[]> {
  return readAs(coach, async (tx) => {
    const listed = await sealedToBring(tx, coach, of.coupleId, await chosenForRoom(tx, of));
    return listed.map(({ print: _, ...one }) => one);
  });
}
