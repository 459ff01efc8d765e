/** To whom a note goes. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client } from "@/lib/platform/auth/actor";
import { peopleAround } from "@/lib/practice/couples/records";

export const myCounselor = (client: Client): Promise<{ coachName: string }> =>
  readAs(client, async (tx) => {
    const { coachName } = await peopleAround(tx, client);
    return { coachName };
  });
