/** How sessions were: each partner's own, and for their counselor both, one beside the other. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { allianceRows, sessionToLookBackAt } from "./records";
import { isSaid } from "./rules";
import type { MyAlliance, PartnerAlliance } from "./types";

const plain = <T extends { clientId: string }>({ clientId: _, ...rest }: T) => rest;

export function myAlliance(client: Client): Promise<MyAlliance> {
  const { coupleId, personId: me, at } = client;
  return readAs(client, async (tx) => {
    const [{ coachName }, [open], rows] = await Promise.all([
      peopleAround(tx, client),
      sessionToLookBackAt(tx, { coupleId, me, at: at.toISOString() }),
      allianceRows(tx, coupleId),
    ]);
    return { coachName, open: open ?? null, said: rows.map(plain).filter(isSaid) };
  });
}

/** @throws NotFound */
export function coupleAlliance(coach: Coach, { coupleId }: { coupleId: string }): Promise<PartnerAlliance[]> {
  return readAs(coach, async (tx) => {
    const [partners, rows] = await Promise.all([partnersOf(tx, coupleId), allianceRows(tx, coupleId)]);
    return partners.map(({ clientId, firstName }) => ({
      ...{ clientId, firstName },
      said: rows.filter((row) => row.clientId === clientId).map(plain),
    }));
  });
}
