/** Reading where somebody stands: each their own, and their counselor both. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { readAsks, readVersions } from "./records/read";
import { stillAsked } from "./rules";
import type { MyIntake, PartnerIntake } from "./types";

export function myIntake(client: Client): Promise<MyIntake> {
  const { coupleId, personId: clientId } = client;
  return readAs(client, async (tx) => {
    const [{ coachName }, rows] = await Promise.all([
      peopleAround(tx, client),
      readVersions(tx, { coupleId, clientId }),
    ]);
    return { coachName, versions: rows.map(({ clientId: _, ...version }) => version) };
  });
}

/** @throws NotFound */
export function coupleIntakes(coach: Coach, { coupleId }: { coupleId: string }): Promise<PartnerIntake[]> {
  return readAs(coach, async (tx) => {
    const [partners, rows, asks] = await Promise.all([
      partnersOf(tx, coupleId),
      readVersions(tx, { coupleId }),
      readAsks(tx, { coupleId }),
    ]);
    return partners.map(({ clientId, firstName }) => {
      const versions = rows.filter((row) => row.clientId === clientId).map(({ clientId: _, ...one }) => one);
      const asked = asks.find((ask) => ask.clientId === clientId)?.askedAt ?? null;
      return { clientId, firstName, versions, askedAt: stillAsked(asked, versions[0]?.savedAt ?? null) };
    });
  });
}
