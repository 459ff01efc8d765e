/** Sessions, letters, reviews and what came afterwards in a person's copy, in words. The hour is told of nothing but a session. */
import type { CopiedLetter, CopiedSession, OwnCopy } from "@/lib/accounts/own-data/types/copy";
import { howWords, monthWords } from "@/lib/endings/aftercare/terms";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, timeInWords } from "@/lib/platform/time/day";
import type { TextKind } from "@/lib/sessions/disclosure/terms";
import { partTitles } from "@/lib/sessions/reviews/terms";
import type { GivenReview } from "@/lib/sessions/reviews/types";
import { type CopyEntry, line } from "./copy-line";

export const sessionDayEntry =
  ({ timeZone }: OwnCopy) =>
  ({ startsAt, summary }: CopiedSession): CopyEntry => ({
    title: "Session",
    on: dayIn(timeZone, startsAt),
    lines: [...line("Time", timeInWords(startsAt, timeZone)), ...line("What was written about it", summary)],
  });

const letterTitles: Record<TextKind, string> = {
  facts: "What was told",
  questions: "Questions",
  impact: "A letter about what it did",
  answer: "An answering letter",
};

export const letterEntry =
  ({ timeZone, partnerName }: OwnCopy) =>
  ({ kind, words, mine, on }: CopiedLetter): CopyEntry => ({
    title: `${letterTitles[kind]}, from ${mine ? "me" : isolate(partnerName)}`,
    on: dayIn(timeZone, on),
    lines: line("", words),
  });

/** @param from whose words they are, as this reader says it */
export const reviewEntry =
  (timeZone: string, from: string) =>
  ({ givenAt, content }: Pick<GivenReview, "givenAt" | "content">): CopyEntry => {
    const nameOf = (clientId: string) =>
      isolate(content.people.find((one) => one.clientId === clientId)?.firstName ?? "");
    return {
      title: `${content.fromDay} – ${content.untilDay}`,
      on: dayIn(timeZone, givenAt),
      lines: [
        ...line(`From ${from}`, content.words),
        ...(content.goals ?? []).flatMap(({ clientId, words, picture }) =>
          line(`${partTitles.goals}, ${nameOf(clientId)}`, [words, picture].filter(Boolean).join("\n")),
        ),
        ...(content.done ?? []).flatMap(({ title }) => line(partTitles.done, title)),
        ...(content.shared?.people ?? []).flatMap(({ clientId, sentences }) =>
          line(`${partTitles.trend}, ${nameOf(clientId)}`, sentences.join("\n")),
        ),
        ...(content.agreements ?? []).flatMap(({ title }) => line(partTitles.agreements, title)),
        ...(content.jar ?? []).flatMap(({ line: words }) => line(partTitles.jar, words)),
      ],
    };
  };

export const afterwardsEntry =
  ({ timeZone }: OwnCopy, counselor: string) =>
  ({ month, how, words, writtenAt }: OwnCopy["afterwards"][number]): CopyEntry => ({
    title: monthWords[month],
    on: dayIn(timeZone, writtenAt),
    lines: [...line(`To my ${counselor}`, howWords[how]), ...line("In my own words", words)],
  });
