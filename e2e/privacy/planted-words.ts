/** The words that are planted, each for some and for nobody else, and the couple that they are planted in. */
import { randomUUID } from "node:crypto";
import type { Visitor } from "../support/visitor";

export const tag = randomUUID().slice(0, 8);
export const words = {
  self: `zqself${tag}`,
  coach: `zqcoach${tag}`,
  sealed: `zqsealed${tag}`,
  draft: `zqdraft${tag}`,
  comment: `zqcomment${tag}`,
  reply: `zqreply${tag}`,
  note: `zqnote${tag}`,
  line: `zqline${tag}`,
  mark: `zqmark${tag}`,
  concern: `zqconcern${tag}`,
  cause: `zqcause${tag}`,
  hypothesis: `zqhypothesis${tag}`,
  correction: `zqcorrection${tag}`,
  aside: `zqaside${tag}`,
  joint: `zqjoint${tag}`,
  kept: `zqkept${tag}`,
  pace: `zqpace${tag}`,
  happened: `zqhappened${tag}`,
  map: `zqmap${tag}`,
  setback: `zqsetback${tag}`,
  quiet: `zqquiet${tag}`,
  alone: `zqalone${tag}`,
  term: `zqterm${tag}`,
  card: `zqcard${tag}`,
  brought: `zqbrought${tag}`,
  written: `zqwritten${tag}`,
  secret: `zqsecret${tag}`,
  agenda: `zqagenda${tag}`,
  goal: `zqgoal${tag}`,
  goalShared: `zqgoalShared${tag}`,
  review: `zqreview${tag}`,
  reviewDraft: `zqreviewDraft${tag}`,
  alliance: `zqalliance${tag}`,
  letter: `zqletter${tag}`,
  letterSent: `zqletterSent${tag}`,
  letterWhy: `zqletterWhy${tag}`,
  agendaShared: `zqagendaShared${tag}`,
  summary: `zqsummary${tag}`,
  summaryAlone: `zqsummaryAlone${tag}`,
  addendum: `zqaddendum${tag}`,
  plan: `zqplan${tag}`,
  why: `zqwhy${tag}`,
  doubt: `zqdoubt${tag}`,
  kindWord: `zqkindWord${tag}`,
  marble: `zqmarble${tag}`,
  spaceWords: `zqspaceWords${tag}`,
  thanksSent: `zqthanksSent${tag}`,
  proposed: `zqproposed${tag}`,
  openness: `zqopenness${tag}`,
  intake: `zqintake${tag}`,
  copyFor: `zqcopyFor${tag}`,
  judgment: `zqjudgment${tag}`,
  letGo: `zqletGo${tag}`,
  attention: `zqattention${tag}`,
  settled: `zqsettled${tag}`,
  exerciseDraft: `zqexerciseDraft${tag}`,
  pathwayDraft: `zqpathwayDraft${tag}`,
  stepNote: `zqstepNote${tag}`,
  lead: `zqlead${tag}`,
  promise: `zqpromise${tag}`,
  /** Sent by somebody else, read by their counselor, and taken out again: nobody meets it any more. */
  voided: `zqvoided${tag}`,
};
export type Word = keyof typeof words;

export const found = (text: string) =>
  (Object.keys(words) as Word[]).filter((word) => text.includes(words[word]));

export type House = {
  coach: Visitor;
  ida: Visitor;
  jon: Visitor;
  coupleId: string;
  idaId: string;
  jonId: string;
  exerciseId: string;
  emails: { ida: string; jon: string };
};
