/** The jar as each may see it: both partners and their counselor, and nobody's marbles counted. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { coupleJarIn } from "./records/rows";
import type { JarHidden } from "./schema";
import type { CoupleJar, JarPage } from "./types";

/** @param jarId an older jar to look at; anything unknown shows the present one */
export function myJar(client: Client, { jarId }: { jarId?: string } = {}): Promise<JarPage> {
  return asActor(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const [view] = await tx.execute<{ hidden: JarHidden }>(
      sql`select hidden from jar_views where couple_id = ${client.coupleId} and client_id = ${client.personId}`,
    );
    return {
      today: dayIn(client.timeZone, client.at),
      partnerName,
      coachName,
      ending,
      hidden: view?.hidden ?? "nothing",
      ...(await coupleJarIn(tx, client, client.coupleId, jarId)),
    };
  });
}

/** @throws NotFound */
export function coupleJar(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleJar> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    return coupleJarIn(tx, coach, coupleId);
  });
}
