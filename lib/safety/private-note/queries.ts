/** To whom a note goes. */
import "server-only";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { aroundIn } from "@/lib/practice/couples/records/partners";

export const myCounselor = (client: Client): Promise<{ coachName: string }> =>
  asActor(client, async (tx) => {
    const { coachName } = await aroundIn(tx, client);
    return { coachName };
  });
