/** Keeps what somebody answered alone where only their counselor finds it, by the same statements whatever they answered. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { safetyChecks } from "@/db/schema/safety-checks";
import { insertFrom } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { holdWhatWaits } from "@/lib/safety/records/hold";
import { keepPrivateWords } from "@/lib/safety/records/private-words";
import { addConcern } from "@/lib/safety/records/raise";
import { wordsStayed } from "@/lib/safety/rules";
import { answersInWords, raisesConcern, signsOf } from "../rules";
import type { AloneAnswer } from "../schema";

/** Late in a transaction, since it locks the couple. What raises a concern holds what waits, as any concern does. */
export async function keepAnswer(tx: Tx, client: Client, answer: AloneAnswer): Promise<void> {
  const { practiceId, coupleId, personId, at } = client;
  const raises = raisesConcern(answer);
  await switchToSystem(
    tx,
    client.kind,
    "what is answered alone is for the counselor alone",
    async (system, reason) => {
      await lockCouple(system, { practiceId, coupleId });
      const { checkId } = firstOrNotFound(
        await insertFrom(
          system,
          safetyChecks,
          {
            ...{ practiceId, coupleId, clientId: personId, answeredAt: at },
            ...{
              yes: answer.yes,
              no: answer.no,
              words: answer.words && wordsStayed,
              inPerson: answer.inPerson,
            },
            episode: couples.episode,
          },
          sql`from ${couples} where ${couples.practiceId} = ${practiceId} and ${couples.id} = ${coupleId}`,
        ).returning({ checkId: safetyChecks.id }),
      );
      await keepPrivateWords(system, { practiceId, coupleId }, checkId, answer.words);
      await addConcern(
        system,
        client,
        {
          ...{ coupleId, aboutClientId: personId, source: "private_answer" },
          ...{ words: answersInWords(answer), signs: signsOf(answer.yes) },
        },
        raises,
      );
      await holdWhatWaits(system, { practiceId, coupleId, at, ifRaised: raises });
      await recordSystemEvent(system, {
        ...{ practiceId, coupleId, at, reason },
        action: "safety.check",
        subjectKind: "safety_check",
        subjectId: checkId,
        scope: "person",
      });
    },
  );
}
