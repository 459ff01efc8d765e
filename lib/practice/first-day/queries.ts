/** What the first day tells a partner: the names of those around them, and nothing else of anybody. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client } from "@/lib/platform/auth/actor";
import { peopleAround } from "@/lib/practice/couples/records";
import type { FirstDay } from "./types";

export function firstDay(client: Client): Promise<FirstDay> {
  return readAs(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    return { partnerName, coachName };
  });
}
