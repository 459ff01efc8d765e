/** Goals in a person's copy, their own and what the other shares, how sessions were for them, and what they were asked. */
import type { OwnCopy } from "@/lib/accounts/own-data/types/copy";
import type { Sent } from "@/lib/measures/asked/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import {
  type AllianceValue,
  allianceItems,
  allianceQuestions,
  allianceWords,
} from "@/lib/sessions/alliance/terms";
import type { AllianceAnswer } from "@/lib/sessions/alliance/types";
import { type CopyEntry, line } from "./copy-line";

export const goalEntries = ({ goals, timeZone, partnerName }: OwnCopy): CopyEntry[] => [
  ...goals.versions.map((version) => ({
    title: "My goals",
    on: dayIn(timeZone, version.savedAt),
    lines: version.goals.flatMap(({ words, picture, reached }) => [
      ...line("Goal", words),
      ...line("How it would look", picture),
      ...line("Where I was with it", reached === null ? null : `${reached} of 10`),
    ]),
  })),
  ...goals.theirs.map(({ words, picture, sharedAt }) => ({
    title: `A goal that ${isolate(partnerName)} shared`,
    on: dayIn(timeZone, sharedAt),
    lines: [...line("Goal", words), ...line("How it would look", picture)],
  })),
];

export const sessionEntry =
  ({ timeZone }: OwnCopy) =>
  (said: AllianceAnswer): CopyEntry => ({
    title: "How the session was for me",
    on: dayIn(timeZone, said.startsAt),
    lines: [
      ...allianceItems.flatMap((item) => {
        const value = said[item];
        return line(allianceQuestions[item], value === null ? null : allianceWords[value as AllianceValue]);
      }),
      ...line("In my own words", said.words),
    ],
  });

export const measuredEntry = ({ on, answers }: Sent): CopyEntry => ({
  title: "Questions for me alone",
  on,
  lines: answers.flatMap(({ question, answer }) => line(question, answer)),
});
