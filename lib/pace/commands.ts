/** Saying how fast to go. What both see is made anew from both wishes while the couple is locked. */
import "server-only";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { writePace } from "./records/wishes";
import type { SetPace } from "./schema";

export const setPace = (client: Client, input: SetPace): Promise<void> =>
  asActor(client, (tx) => writePace(tx, client, { ...input, source: null }));
