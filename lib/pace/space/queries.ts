/** Space as both partners see it, at once and in the asker's words; and their counselor. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { peopleAround } from "@/lib/practice/couples/records";
import { spacesIn, standing } from "./records";
import type { SpacePage, SpaceView } from "./types";

export function mySpace(client: Client): Promise<SpacePage> {
  return asActor(client, async (tx) => {
    const { partnerName, ending } = await peopleAround(tx, client);
    const all = await spacesIn(tx, client, client.coupleId);
    return {
      partnerName,
      ending,
      now: all.filter(standing),
      before: all.filter((space) => !standing(space)).slice(0, 5),
    };
  });
}

/** Newest first. @throws NotFound */
export function coupleSpaces(coach: Coach, { coupleId }: { coupleId: string }): Promise<SpaceView[]> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    return spacesIn(tx, coach, coupleId);
  });
}
