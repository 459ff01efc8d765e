/** Promises, pace, space and openness in a person's copy, in words. */
import { areaWords } from "@/components/agreements/words";
import { stateWords, toWhomWords } from "@/components/commitments/words";
import type { OwnCopy } from "@/lib/accounts/own-data/types/copy";
import type { CopiedPromise } from "@/lib/accounts/own-data/types/told";
import { topicWords } from "@/lib/pace/rules";
import { paceWords, wordEveryWords } from "@/lib/pace/schema";
import { backNotes, contactWords, kindWordWords } from "@/lib/pace/space/schema";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day";
import { type CopyEntry, line } from "./copy-line";

const nextWords = { smaller: "Then a smaller one", another_day: "Then another day", let_go: "Then let go" };

const promiseEntry =
  (partnerName: string) =>
  ({ words, toWhom, startsOn, rhythm, closedOn, confidence, days }: CopiedPromise): CopyEntry => ({
    title: `A promise ${toWhomWords(toWhom, partnerName)}`,
    on: startsOn,
    lines: [
      ...line(rhythm, words),
      ...line("How sure I was", confidence === null ? null : `${confidence} of 10`),
      ...line("Ended", closedOn && dateInWords(closedOn)),
      ...days.flatMap(({ onDate, state, reason, proposal, next }) =>
        line(
          dateInWords(onDate),
          [stateWords[state], reason, proposal, next && nextWords[next]].filter(Boolean).join("\n"),
        ),
      ),
    ],
  });

export function promiseEntries({ promised, partnerName }: OwnCopy, counselor: string): CopyEntry[] {
  return [
    ...promised.promises.map(promiseEntry(partnerName)),
    ...promised.toldAlone.map(({ promise, mine, onDate, words }) => ({
      title: mine ? `About a promise, to my ${counselor}` : `I saw it differently, to my ${counselor}`,
      on: onDate,
      lines: [
        ...line(mine ? "My promise" : `${isolate(partnerName)}’s promise`, promise),
        ...line("In my own words", words),
      ],
    })),
  ];
}

export function paceEntries({ promised: { pace, spaces } }: OwnCopy): CopyEntry[] {
  return [
    ...(pace
      ? [
          {
            title: "My pace",
            on: pace.on,
            lines: [
              ...line("How fast", paceWords[pace.pace]),
              ...line(
                "Not now",
                topicWords({
                  phases: pace.notNowPhases,
                  causes: pace.notNowCauses,
                  words: pace.notNowWords ? [pace.notNowWords] : [],
                }).join("\n"),
              ),
              ...line("How to ask me", pace.howToAsk),
              ...line("How to ask me, as my partner reads it", pace.shownHow),
              ...line("A kind word at most", wordEveryWords[pace.wordEvery]),
            ],
          },
        ]
      : []),
    ...spaces.map(({ on, backOn, contact, kindWord, body, backNote }) => ({
      title: "Space for me",
      on,
      lines: [
        ...line("Until", dateInWords(backOn)),
        ...line("Contact", contactWords[contact]),
        ...line("A kind word", kindWordWords[kindWord]),
        ...line("In my own words", body),
        ...line("Coming back", backNote && backNotes[backNote]),
      ],
    })),
  ];
}

export const opennessEntries = ({ promised: { openness } }: OwnCopy): CopyEntry[] =>
  openness.map(({ area, words, why, givenOn, untilOn }) => ({
    title: areaWords[area],
    on: givenOn,
    lines: [...line("What I tell", words), ...line("Why", why), ...line("Until", dateInWords(untilOn))],
  }));
