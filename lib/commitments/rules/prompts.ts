/** What a counselor may want to ask about promises. Never shown to a client, and no judgment: telling early is a good habit. */
import { isolate } from "@/lib/platform/names/isolate";
import { addDays } from "@/lib/platform/time/day";
import type { CoachCommitment } from "../types";

const within = 28;
const often = 3;

type Told = { giver: CoachCommitment["giver"]; words: string; onDate: string };

/** @returns a sentence for each giver who told in advance at least three times in four weeks */
export function tellingEarlyPrompts(commitments: readonly CoachCommitment[], today: string): string[] {
  const told: Told[] = commitments.flatMap(({ giver, words, days }) =>
    days
      .filter(
        ({ state, onDate }) =>
          state === "renegotiated" && onDate > addDays(today, -within) && onDate <= today,
      )
      .map(({ onDate }) => ({ giver, words, onDate })),
  );
  return [...new Map(told.map(({ giver }) => [giver.clientId, giver.firstName]))].flatMap(
    ([clientId, firstName]) => {
      const theirs = told.filter(({ giver }) => giver.clientId === clientId);
      if (theirs.length < often) return [];
      const one = new Set(theirs.map(({ words }) => words)).size === 1;
      return [
        `${isolate(firstName)} has told in advance several times in the last four weeks${one ? `, always about “${theirs[0]?.words}”` : ""}. Telling in advance is a good habit. It can also mean that the promises are larger than these weeks allow; you might ask.`,
      ];
    },
  );
}
