/** The screen that may be turned to a couple: one part of what both of them can read, and not a row more. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { appointments } from "@/db/schema/appointments";
import { couples } from "@/db/schema/couples";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { sharedInWords } from "@/lib/trust/sharing/queries";
import { agendaSeen, agreementsSeen, jarSeen, promisesSeen, thanksSeen } from "./records/seen";
import type { RoomPart } from "./terms";
import type { Room, RoomItem } from "./types";

type OfSession = { coupleId: string; appointmentId: string };

const weekWords = {
  rely: "Reliability",
  open: "Openness",
  hope: "Hope",
  trusted: "Feeling trusted",
} as const;
const askedOf = Object.entries(weekWords) as [keyof typeof weekWords, string][];

async function weeksSeen(coach: Coach, coupleId: string): Promise<RoomItem[]> {
  const both = await sharedInWords(coach, { coupleId });
  return both.map(({ personId, name, ...said }) => ({
    ...{ id: personId, by: null, words: name },
    more: askedOf.map(([item, label]) => `${label}: ${said[item]}`),
  }));
}

/** @throws NotFound for a session that is not of both, was canceled, or of two who no longer work together */
export function sessionRoom(coach: Coach, of: OfSession & { part: RoomPart }): Promise<Room> {
  const { coupleId, appointmentId, part } = of;
  return readAs(coach, async (tx) => {
    const found = await tx
      .select({ status: couples.status })
      .from(appointments)
      .innerJoin(
        couples,
        and(eq(couples.practiceId, appointments.practiceId), eq(couples.id, appointments.coupleId)),
      )
      .where(
        and(
          eq(appointments.coupleId, coupleId),
          eq(appointments.id, appointmentId),
          isNull(appointments.clientId),
          isNull(appointments.canceledAt),
        ),
      );
    if (isApart(firstOrNotFound(found).status)) throw new NotFound();
    const read: Record<RoomPart, () => Promise<RoomItem[]>> = {
      agenda: () => agendaSeen(tx, coupleId),
      agreements: () => agreementsSeen(tx, coupleId),
      promises: () => promisesSeen(tx, coupleId),
      weeks: () => weeksSeen(coach, coupleId),
      jar: () => jarSeen(tx, coupleId),
      thanks: () => thanksSeen(tx, coupleId),
    };
    return { part, items: await read[part]() };
  });
}
