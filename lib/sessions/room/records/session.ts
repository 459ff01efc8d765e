/** The session that a screen for both is of. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { couples } from "@/db/schema/couples";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { Chosen } from "../types";

export type OfSession = { coupleId: string; appointmentId: string };

const sessionRow = (tx: Tx, { coupleId, appointmentId }: OfSession) =>
  tx
    .select({ status: couples.status, chosen: appointments.roomSealed })
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

const chosenIn = (rows: Awaited<ReturnType<typeof sessionRow>>): Chosen[] => {
  const { status, chosen } = firstOrNotFound(rows);
  if (isApart(status)) throw new NotFound();
  return chosen;
};

/** What its counselor chose for the screen. @throws NotFound for a session that is not of both, was canceled, or of two who no longer work together */
export const chosenForRoom = async (tx: Tx, of: OfSession): Promise<Chosen[]> =>
  chosenIn(await sessionRow(tx, of));

/** The same, locked until commit. @throws NotFound */
export const lockChosen = async (tx: Tx, of: OfSession): Promise<Chosen[]> =>
  chosenIn(await sessionRow(tx, of).for("no key update", { of: appointments }));
