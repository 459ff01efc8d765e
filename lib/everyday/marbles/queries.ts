/** The jar as each may see it: both partners and their counselor, and nobody's marbles counted. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { jarViews } from "@/db/schema/marbles";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { readJar } from "./records/rows";
import type { CoupleJar, JarPage } from "./types";

/** @param jarId an older jar to look at; anything unknown shows the present one */
export function myJar(client: Client, { jarId }: { jarId?: string } = {}): Promise<JarPage> {
  return readAs(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const [view] = await tx
      .select({ hidden: jarViews.hidden })
      .from(jarViews)
      .where(and(eq(jarViews.coupleId, client.coupleId), eq(jarViews.clientId, client.personId)));
    return {
      today: dayIn(client.timeZone, client.at),
      partnerName,
      coachName,
      ending,
      hidden: view?.hidden ?? "nothing",
      ...(await readJar(tx, client, client.coupleId, jarId)),
    };
  });
}

/** @throws NotFound */
export function coupleJar(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleJar> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    return readJar(tx, coach, coupleId);
  });
}
