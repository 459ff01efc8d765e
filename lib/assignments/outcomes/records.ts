/** Making real what a sheet holds, inside the transaction that hands it in: all of it, once, or nothing. */
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { askingWords, paces } from "@/db/schema/pace";
import { createAgreementFromAnswer } from "@/lib/agreements/records/propose";
import { createCommitment } from "@/lib/commitments/records/create";
import { createSetback } from "@/lib/conflicts/setbacks/records/create";
import { createMarble } from "@/lib/everyday/marbles/records/as-system";
import { createThanks } from "@/lib/everyday/thanks/records";
import { writePace } from "@/lib/pace/records/wishes";
import { notNowLimit } from "@/lib/pace/schema";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { Made } from "./rules/made";

type Of<M extends Made["makes"]> = Extract<Made, { makes: M }>;
type Source = { responseId: string; item: string };

const firstLook = 7;
const farthest = 366;

function promise(tx: Tx, client: Client, { words, until }: Of<"promise">, source: Source, today: string) {
  const fits = until !== null && until >= today && until <= addDays(today, farthest);
  return createCommitment(tx, client, {
    words,
    toWhom: "partner",
    startsOn: fits ? until : addDays(today, firstLook),
    repeat: "once",
    times: 1,
    confidence: null,
    submitKey: crypto.randomUUID(),
    source,
  });
}

const agreement = (
  tx: Tx,
  client: Client,
  { kind, title, lines, reviewOn }: Of<"agreement">,
  source: Source,
) =>
  createAgreementFromAnswer(tx, client, {
    kind,
    title,
    items: lines.map((line) => ({ ...line, owner: null, when: "" })),
    reviewOn,
    source,
  });

/** What was said before and is not said here stays as it is. */
async function pace(tx: Tx, client: Client, made: Of<"pace">, source: Source) {
  const [before] = await tx
    .select({
      phases: paces.notNowPhases,
      causes: paces.notNowCauses,
      words: paces.notNowWords,
      howToAsk: paces.howToAsk,
      wordEvery: paces.wordEvery,
    })
    .from(paces)
    .where(eq(paces.clientId, client.personId));
  const [shown] = await tx
    .select({ clientId: askingWords.clientId })
    .from(askingWords)
    .where(eq(askingWords.clientId, client.personId));
  const words = made.notNow.join(", ");
  await writePace(tx, client, {
    pace: made.pace,
    phases: before?.phases ?? [],
    causes: before?.causes ?? [],
    words: words !== "" && words.length <= notNowLimit ? words : (before?.words ?? null),
    howToAsk: made.howToAsk ?? before?.howToAsk ?? null,
    showHow: made.howToAsk !== null || shown !== undefined,
    wordEvery: before?.wordEvery ?? 7,
    source,
  });
}

/** What the two wrote side by side; the chart is left alone. */
const setback = (tx: Tx, client: Client, made: Of<"setback">, source: Source, today: string) =>
  createSetback(tx, client, {
    happenedOn: made.on !== null && made.on <= today ? made.on : today,
    whatHappened: made.whatHappened,
    setOff: made.before,
    helped: made.helped,
    change: made.change,
    audience: "couple",
    together: made.together,
    conflictId: null,
    onChart: false,
    submitKey: crypto.randomUUID(),
    source,
  });

/** @param all from `madeFrom`. Where the couple’s work is ending the caller makes nothing. */
export async function createOutcomes(
  tx: Tx,
  client: Client,
  responseId: string,
  all: readonly Made[],
): Promise<void> {
  const today = dayIn(client.timeZone, client.at);
  const submitKey = () => crypto.randomUUID();
  for (const made of all) {
    const source = { responseId, item: made.item };
    if (made.makes === "promise") await promise(tx, client, made, source, today);
    if (made.makes === "agreement") await agreement(tx, client, made, source);
    if (made.makes === "pace") await pace(tx, client, made, source);
    if (made.makes === "thanks") {
      const { kind, body } = made;
      await createThanks(tx, client, { kind, body, how: "send", submitKey: submitKey(), source });
    }
    if (made.makes === "setback") await setback(tx, client, made, source, today);
    if (made.makes === "marble") {
      const onDate = made.on !== null && made.on <= today ? made.on : today;
      await createMarble(tx, client, {
        kind: made.kind,
        line: made.line,
        onDate,
        submitKey: submitKey(),
        source,
      });
    }
  }
}
