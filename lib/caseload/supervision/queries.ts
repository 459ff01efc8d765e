/** What a supervisor reads: couples that have agreed, and of each what is open to both. Nothing is shown without its line in the access ledger. */
import "server-only";
import { asSupervisor } from "@/db/access";
import type { Supervisor } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { noteSupervised } from "@/lib/practice/openings/commands";
import { agreementRows, coupleRows, eventRows, partnerRows, promiseRows, weekRows } from "./records/rows";
import { exercisesOf } from "./records/sheets";
import type { SupervisedCouple, SupervisedPart, SupervisedRecord } from "./types";

/** Those that can be read at this moment. */
export const supervisedCouples = (supervisor: Supervisor): Promise<SupervisedCouple[]> =>
  asSupervisor(supervisor, (tx) => coupleRows(tx));

type Read = Parameters<Parameters<typeof asSupervisor<unknown>>[1]>[0];
type Readers = {
  [P in SupervisedPart]: (tx: Read, coupleId: string) => Promise<Omit<SupervisedRecord<P>, "couple">>;
};

const readers: Readers = {
  overview: async (tx, coupleId) => ({
    agreements: await agreementRows(tx, coupleId),
    promises: await promiseRows(tx, coupleId),
  }),
  work: async (tx, coupleId) => {
    const partners = await partnerRows(tx, coupleId);
    const names = new Map(partners.map(({ clientId, firstName }) => [clientId, firstName]));
    return { exercises: await exercisesOf(tx, coupleId, names) };
  },
  story: async (tx, coupleId) => ({ events: await eventRows(tx, coupleId) }),
  trust: async (tx, coupleId) => {
    const [partners, weeks] = await Promise.all([partnerRows(tx, coupleId), weekRows(tx, coupleId)]);
    return {
      partners: partners.map((one) => ({
        ...one,
        weeks: weeks.filter(({ clientId }) => clientId === one.clientId),
      })),
    };
  },
};

/** One part of a record. @throws NotFound where not everybody has agreed, at this moment */
export async function supervisedRecord<P extends SupervisedPart>(
  supervisor: Supervisor,
  { coupleId, part }: { coupleId: string; part: P },
): Promise<SupervisedRecord<P>> {
  if (!supervisor.supervised.couples.includes(coupleId)) throw new NotFound();
  await noteSupervised(supervisor, coupleId);
  return asSupervisor(supervisor, async (tx) => {
    const couple = firstOrNotFound(await coupleRows(tx, coupleId));
    return { couple, ...(await readers[part](tx, coupleId)) } as SupervisedRecord<P>;
  });
}
