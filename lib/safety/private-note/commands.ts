/** A note to the counselor alone: a safety concern for the counselor, kept nowhere else, listed nowhere for its author. */
import "server-only";
import { evenUnsigned } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { recordConcern } from "@/lib/safety/records/raise";
import { type QuietAnswer, quietInWords } from "./schema";

export const answerQuietly = (client: Client, answer: QuietAnswer): Promise<void> =>
  evenUnsigned(client, (tx) =>
    recordConcern(tx, client, {
      coupleId: client.coupleId,
      aboutClientId: client.personId,
      source: "private_answer",
      words: quietInWords(answer),
      signs: answer.signs,
    }),
  );
