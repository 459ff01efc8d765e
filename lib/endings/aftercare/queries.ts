/** A word afterwards, as its author sees it. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client } from "@/lib/platform/auth/actor";
import { readAftercare } from "./records";
import type { MyAftercare } from "./types";

/** Two statements. */
export const myAftercare = (client: Client): Promise<MyAftercare> =>
  readAs(client, (tx) => readAftercare(tx, client));
