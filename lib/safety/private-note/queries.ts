/** To whom a note goes. */
import "server-only";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { peopleAround } from "@/lib/practice/couples/records";

export const myCounselor = (client: Client): Promise<{ coachName: string }> =>
  asActor(client, async (tx) => {
    const { coachName } = await peopleAround(tx, client);
    return { coachName };
  });
