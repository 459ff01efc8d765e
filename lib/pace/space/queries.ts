/** Space as both partners see it, at once and in the asker's words; and their counselor. */
import "server-only";
import { readAs } from "@/db/reads";
import { goesOnBetween } from "@/lib/endings/records/untold";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { isCurrent, readSpaces } from "./records";
import type { SpacePage, SpaceView } from "./types";

export function mySpace(client: Client): Promise<SpacePage> {
  return readAs(client, async (tx) => {
    const { partnerName } = await peopleAround(tx, client);
    const all = await readSpaces(tx, client, client.coupleId);
    return {
      partnerName,
      mayAsk: (await goesOnBetween(tx, client)) && !all.some((space) => space.mine && isCurrent(space)),
      now: all.filter(isCurrent),
      before: all.filter((space) => !isCurrent(space)).slice(0, 5),
    };
  });
}

/** Newest first. @throws NotFound */
export function coupleSpaces(coach: Coach, { coupleId }: { coupleId: string }): Promise<SpaceView[]> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    return readSpaces(tx, coach, coupleId);
  });
}
