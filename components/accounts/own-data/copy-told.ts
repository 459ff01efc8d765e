/** What a person wrote outside of exercises, in their copy: points for a session, what they wrote back to a comment, their answer to the pattern, doubts, kindness they kept, copies they authorized. */
import { answerWords } from "@/components/root-causes/answer-words";
import type { OwnCopy } from "@/lib/accounts/own-data/types/copy";
import type { CopiedDoubt } from "@/lib/accounts/own-data/types/told";
import { helpedWords } from "@/lib/everyday/doubts/schema";
import { isolate } from "@/lib/platform/names/isolate";
import { type CopyEntry, line } from "./copy-line";

export const pointEntries = ({ told: { points } }: OwnCopy, counselor: string): CopyEntry[] =>
  points.map(({ words, audience, on, withdrawn }) => ({
    title: withdrawn ? "A point I withdrew" : "A point for a session",
    on,
    lines: line(audience === "coach" ? `For my ${counselor} alone` : "May go on the agenda for both", words),
  }));

export const replyEntries = ({ told: { replies } }: OwnCopy, counselor: string): CopyEntry[] =>
  replies.map(({ title, words, on, withdrawn }) => ({
    title,
    on,
    lines: line(withdrawn ? `To my ${counselor}, withdrawn again` : `To my ${counselor} alone`, words),
  }));

export const patternEntries = ({ told: { pattern } }: OwnCopy): CopyEntry[] =>
  pattern.map(({ answer, words, on }) => ({
    title: "My answer to our pattern",
    on,
    lines: [...line("What I said", answerWords[answer]), ...line("In my own words", words)],
  }));

export function doubtEntries({ told: { doubts }, partnerName }: OwnCopy): CopyEntry[] {
  const theirs = isolate(partnerName);
  return doubts.map(({ on, body, mine, answer, helped }: CopiedDoubt) => ({
    title: mine ? "A doubt, from me" : `My answer to a doubt of ${theirs}’s`,
    on,
    lines: [
      ...line("The doubt", body),
      ...line(mine ? `${theirs}’s answer` : "My answer", answer && Object.values(answer).join("\n")),
      ...line("How it was for me", helped && helpedWords[helped]),
    ],
  }));
}

const kindTitles = {
  thanks: "Thanks I keep for myself",
  kind_word: "A kind word I withdrew",
  marble: "A marble I put in",
};

export const keptEntries = ({ told: { kindness } }: OwnCopy): CopyEntry[] =>
  kindness.map(({ what, body, on }) => ({
    title: kindTitles[what],
    on,
    lines: line("", body),
  }));

export const authorizedEntries = ({ told: { authorized } }: OwnCopy, counselor: string): CopyEntry[] =>
  authorized.map(({ forWhom, confided, signedOn }) => ({
    title: "A copy of our record that I authorized",
    on: signedOn,
    lines: [
      ...line("For", forWhom),
      ...line(`What I told my ${counselor} alone`, confided ? "May be in it" : "Is left out"),
    ],
  }));
