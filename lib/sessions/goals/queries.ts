/** Reading goals: each their own and what the other shared, and their counselor all of them. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { goalVersions, openSharedGoals } from "./records";
import { goalCards } from "./rules";
import type { MyGoals, PartnerGoals } from "./types";

const without = <T extends { clientId: string }>({ clientId: _, ...rest }: T) => rest;

export function myGoals(client: Client): Promise<MyGoals> {
  const { coupleId, personId } = client;
  return readAs(client, async (tx) => {
    const [{ coachName, partnerName }, rows, open] = await Promise.all([
      peopleAround(tx, client),
      goalVersions(tx, coupleId),
      openSharedGoals(tx, coupleId),
    ]);
    const versions = rows.map(without);
    const mine = open.filter(({ clientId }) => clientId === personId).map(without);
    return {
      ...{ coachName, partnerName, versions, version: versions[0]?.version ?? 0 },
      goals: goalCards(versions, mine, (at) => dayIn(client.timeZone, at)),
      theirs: open.filter(({ clientId }) => clientId !== personId).map(without),
    };
  });
}

/** @throws NotFound */
export function coupleGoals(coach: Coach, { coupleId }: { coupleId: string }): Promise<PartnerGoals[]> {
  return readAs(coach, async (tx) => {
    const [partners, rows, open] = await Promise.all([
      partnersOf(tx, coupleId),
      goalVersions(tx, coupleId),
      openSharedGoals(tx, coupleId),
    ]);
    return partners.map(({ clientId, firstName }) => {
      const versions = rows.filter((row) => row.clientId === clientId).map(without);
      const shared = open.filter((one) => one.clientId === clientId).map(without);
      const goals = goalCards(versions, shared, (at) => dayIn(coach.timeZone, at));
      return { clientId, firstName, goals, savedAt: versions[0]?.savedAt ?? null };
    });
  });
}
