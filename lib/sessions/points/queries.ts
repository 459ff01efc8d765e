/** Points for the next session: one's own beside the shared agenda, and all of them for the counselor. */
import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { agendaPoints, sharedAgendas, timeAloneRequests } from "@/db/schema/agenda";
import { clients } from "@/db/schema/couples";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { sessionAhead } from "../appointments/records/ahead";
import type { BroughtPoints, ClientAgenda } from "./types";

const most = 60;
const waits = and(isNull(agendaPoints.withdrawnAt), isNull(agendaPoints.discussedAt));
const columns = {
  pointId: agendaPoints.id,
  words: agendaPoints.words,
  audience: agendaPoints.audience,
  filedAt: agendaPoints.filedAt,
};

const ownPoints = builtOnce((tx, { coupleId, personId }: { coupleId: string; personId: string }) =>
  tx
    .select(columns)
    .from(agendaPoints)
    .where(and(eq(agendaPoints.coupleId, coupleId), eq(agendaPoints.clientId, personId), waits))
    .orderBy(asc(agendaPoints.filedAt), asc(agendaPoints.id))
    .limit(most),
);

const sharedLines = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx.select({ lines: sharedAgendas.lines }).from(sharedAgendas).where(eq(sharedAgendas.coupleId, coupleId)),
);

export function myAgenda(client: Client): Promise<ClientAgenda> {
  const { coupleId, personId } = client;
  return readAs(client, async (tx) => {
    const [{ coachName }, points, shared] = await Promise.all([
      peopleAround(tx, client),
      ownPoints(tx, { coupleId, personId }),
      client.alone ? [] : sharedLines(tx, { coupleId }),
    ]);
    return { coachName, lines: shared[0]?.lines ?? null, points };
  });
}

const broughtPoints = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({ ...columns, authorName: clients.firstName, addedAt: agendaPoints.addedAt })
    .from(agendaPoints)
    .innerJoin(
      clients,
      and(eq(clients.coupleId, agendaPoints.coupleId), eq(clients.id, agendaPoints.clientId)),
    )
    .where(and(eq(agendaPoints.coupleId, coupleId), waits))
    .orderBy(asc(agendaPoints.filedAt), asc(agendaPoints.id))
    .limit(most),
);

const aloneRequests = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      requestId: timeAloneRequests.id,
      firstName: clients.firstName,
      askedAt: timeAloneRequests.askedAt,
    })
    .from(timeAloneRequests)
    .innerJoin(
      clients,
      and(eq(clients.coupleId, timeAloneRequests.coupleId), eq(clients.id, timeAloneRequests.clientId)),
    )
    .where(and(eq(timeAloneRequests.coupleId, coupleId), isNull(timeAloneRequests.doneAt)))
    .orderBy(asc(timeAloneRequests.askedAt)),
);

/** Who of a couple would like time alone, where no more is shown. */
export const timeAloneAsked = (
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<BroughtPoints["alone"]> =>
  readAs(coach, async (tx) => (await sessionAhead(tx, { coupleId, at: coach.at.toISOString() })).alone);

/** @throws NotFound */
export function couplePoints(coach: Coach, { coupleId }: { coupleId: string }): Promise<BroughtPoints> {
  return readAs(coach, async (tx) => {
    const [points, alone] = await Promise.all([
      broughtPoints(tx, { coupleId }),
      aloneRequests(tx, { coupleId }),
      requireCouple(tx, coupleId),
    ]);
    return { points: points.map(({ addedAt, ...point }) => ({ ...point, added: addedAt !== null })), alone };
  });
}
