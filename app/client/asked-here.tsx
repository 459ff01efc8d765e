import { cache } from "react";
import { OpenQuestions } from "@/components/safety/open-questions";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { openQuestions } from "@/lib/reconsent/queries";
import { questionsAt } from "@/lib/reconsent/rules";
import type { ThingKind } from "@/lib/reconsent/terms";
import { answerAgainAction } from "./actions";

type AskedHereProps = {
  client: Client;
  partnerName: string;
  /** What this page shows of them. */
  kinds: readonly ThingKind[];
  /** Where each thing has a page of its own: the id in its address. */
  at?: string;
};

const questionsOf = cache(openQuestions);

/** Lets the question set out with what the page itself reads, in one transaction with it. */
export const askEarly = (client: Client) => void questionsOf(client).catch(() => undefined);

/** What their counselor asks this person alone about what they see here; nothing for anybody else, or when nothing is asked. */
export async function AskedHere({ client, partnerName, kinds, at }: AskedHereProps) {
  const today = dayIn(client.timeZone, client.at);
  return (
    <OpenQuestions
      questions={questionsAt(await questionsOf(client), kinds, at)}
      partnerName={partnerName}
      say={(moment) => dayInWords(dayIn(client.timeZone, moment), today)}
      answer={answerAgainAction}
    />
  );
}
