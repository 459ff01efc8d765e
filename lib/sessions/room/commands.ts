/** Choosing which sealed answers a screen for both brings, and opening them there. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { opensAsChosen } from "@/lib/assignments/sealed/records/as-system";
import { openForBoth } from "@/lib/assignments/sealed/records/open-for-both";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { partsHeld } from "./records/held";
import { placesHeld } from "./records/held-sealed";
import { sealedSeen, sealedToBring } from "./records/sealed";
import { lockChosen, type OfSession } from "./records/session";
import { isSame, partsOf } from "./rules";
import type { BringToRoom, OpenTogether } from "./schema";
import { notToday, type RoomPart } from "./terms";
import type { Chosen } from "./types";

const mostChosen = 6;
const notReady =
  "This can’t be opened on the screen as it is now. You find how it stands on the page Exercises.";
const full = `A session’s screen brings at most ${mostChosen}. Leave one out first.`;

const choose = (tx: Tx, { coupleId, appointmentId }: OfSession, roomSealed: Chosen[]) =>
  tx
    .update(appointments)
    .set({ roomSealed })
    .where(and(eq(appointments.coupleId, coupleId), eq(appointments.id, appointmentId)));

const recorded = (tx: Tx, coach: Coach, { coupleId, appointmentId }: OfSession, action: string) =>
  recordAuditEvent(tx, coach, { action, subjectKind: "appointment", subjectId: appointmentId, coupleId });

/** Twice is once. @throws NotFound, Refusal for what is not ready */
export function bringToRoom(coach: Coach, input: BringToRoom): Promise<void> {
  const { assignmentId, occurrence } = input;
  const place = { assignmentId, occurrence };
  return asActor(coach, async (tx) => {
    const chosen = await lockChosen(tx, input);
    const isChosen = chosen.some((one) => isSame(one, place));
    if (isChosen === (input.bring === "yes")) return;
    if (isChosen) {
      const left = chosen.filter((one) => !isSame(one, place));
      await choose(tx, input, left);
      return recorded(tx, coach, input, "room.leave_out");
    }
    const able = await sealedToBring(tx, coach, input.coupleId, chosen);
    const ready = able.find((one) => isSame(one, place) && one.state === "ready");
    if (!ready) throw new Refusal(notReady);
    if (chosen.length >= mostChosen) throw new Refusal(full);
    await choose(tx, input, [...chosen, { ...place, print: ready.print }]);
    await recorded(tx, coach, input, "room.bring");
  });
}

/** What `openTogether` would open, or has opened and both can read. */
async function opensHere(tx: Tx, coach: Coach, coupleId: string, one: Chosen): Promise<boolean> {
  const { assignmentId, occurrence } = one;
  const place = { practiceId: coach.practiceId, coupleId, assignmentId, occurrence };
  if (!(await opensAsChosen(tx, place, one))) return false;
  const [[seen], held] = await Promise.all([
    sealedSeen(tx, coupleId, [one]),
    placesHeld(tx, coupleId, [one]),
  ]);
  if (held.some((other) => isSame(one, other))) return false;
  return seen !== undefined && (seen.rows === null || seen.rows.length > 0);
}

/**
 * Before the screen is turned: leaves out what could not be opened on it, so that a refusal there is of nothing that changed before, and
 * the parts that could not be the same to both.
 * @returns of the parts that are asked for, those that will be on it
 * @throws NotFound
 */
export function leaveOutUnready(
  coach: Coach,
  of: OfSession,
  asked: readonly string[] = [],
): Promise<RoomPart[]> {
  return asActor(coach, async (tx) => {
    const chosen = await lockChosen(tx, of);
    // Locked in one order, whatever was chosen first.
    const inOrder = chosen.toSorted((one, other) => one.assignmentId.localeCompare(other.assignmentId));
    const opening: Chosen[] = [];
    for (const one of inOrder) if (await opensHere(tx, coach, of.coupleId, one)) opening.push(one);
    if (opening.length < chosen.length) {
      const left = chosen.filter((one) => opening.includes(one));
      await choose(tx, of, left);
      await recorded(tx, coach, of, "room.leave_out");
    }
    return partsOf(asked, await partsHeld(tx, coach, of.coupleId));
  });
}

/**
 * Opens to both what the counselor chose for this screen, and nothing else. Twice is once.
 * @throws NotFound; Refusal, the same for every reason, for what was not chosen or is not what it was when it was chosen
 */
export function openTogether(coach: Coach, input: OpenTogether): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = input;
    const chosen = (await lockChosen(tx, input)).find((one) => isSame(one, input));
    if (!chosen) throw new Refusal(notToday);
    const { assignmentId, occurrence } = chosen;
    const place = { practiceId: coach.practiceId, coupleId, assignmentId, occurrence };
    try {
      await openForBoth(tx, coach, place, chosen);
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(notToday) : error;
    }
    const [seen] = await sealedSeen(tx, coupleId, [chosen]);
    if (!seen?.rows?.length) throw new Refusal(notToday);
  });
}
