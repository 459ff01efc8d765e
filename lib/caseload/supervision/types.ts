/** What a supervisor reads of a couple: what is open to both, and nothing that was told to their counselor alone. */
import type { AgreementWords } from "@/lib/agreements/types";
import type { Field } from "@/lib/library/exercises/schema/content";
import type { CoupleStatus } from "@/lib/practice/couples/types";

export type SupervisedCouple = {
  coupleId: string;
  /** First names of those who take part. */
  names: string[];
  coachName: string;
  status: CoupleStatus;
  startedOn: string;
};

export type SupervisedAgreement = {
  agreementId: string;
  version: number;
  kind: "boundary" | "expectation" | "communication";
  words: AgreementWords;
  signedAt: Date;
  closedAt: Date | null;
};
export type SupervisedPromise = {
  commitmentId: string;
  author: string;
  words: string;
  startsOn: string;
  closedOn: string | null;
};
export type SupervisedExercise = {
  assignmentId: string;
  title: string;
  startsOn: string;
  withdrawn: boolean;
  /** Who has sent it, in words for both where they wrote together. */
  sheets: {
    author: string | null;
    submittedAt: Date;
    answers: { field: Field; value: unknown }[];
  }[];
};
export type SupervisedEvent = {
  conflictId: string;
  title: string;
  facts: string | null;
  onDate: string | null;
};
export type SupervisedWeek = {
  clientId: string;
  weekOn: string;
  rely: number | null;
  open: number | null;
  hope: number | null;
  trusted: number | null;
};

export const supervisedParts = ["overview", "work", "story", "trust"] as const;
export type SupervisedPart = (typeof supervisedParts)[number];

type OfPart = {
  overview: { agreements: SupervisedAgreement[]; promises: SupervisedPromise[] };
  work: { exercises: SupervisedExercise[] };
  story: { events: SupervisedEvent[] };
  trust: { partners: { clientId: string; firstName: string; weeks: SupervisedWeek[] }[] };
};
export type SupervisedRecord<P extends SupervisedPart> = { couple: SupervisedCouple } & OfPart[P];
