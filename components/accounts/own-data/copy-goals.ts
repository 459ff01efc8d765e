/** Goals in a person's copy: their own, each time they saved them, and what the other shares. */
import type { OwnCopy } from "@/lib/accounts/own-data/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
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
