/** A review as it is looked at together: only what both may read anyway, or what their counselor wrote to both. */
import type { AgreementItem } from "@/lib/agreements/types";
import type { MarbleKind } from "@/lib/everyday/marbles/schema";
import type { ReviewPart, ReviewView } from "./terms";

export type Person = { clientId: string; firstName: string };
export type ReviewGoal = { clientId: string; words: string; picture: string | null };
export type ReviewWeeks = {
  view: ReviewView;
  weeks: string[];
  people: {
    clientId: string;
    shape: "circle" | "square";
    values: (number | null)[];
    sentences: string[];
  }[];
};

/** What there is to choose from; days only, and parts that are empty are empty lists. */
export type ReviewSources = {
  people: Person[];
  /** The days that it tells of, both counted. */
  fromDay: string;
  untilDay: string;
  goals: ReviewGoal[];
  done: { title: string; onDay: string }[];
  /** Null while they do not both share weeks. */
  shared: ReviewWeeks | null;
  agreements: { title: string; items: AgreementItem[] }[];
  jar: { kind: MarbleKind; line: string; onDay: string }[];
};

/** As it was given: parts that were not chosen are not in it. */
export type ReviewContent = Pick<ReviewSources, "people" | "fromDay" | "untilDay"> & {
  words: string | null;
  parts: ReviewPart[];
} & Partial<Pick<ReviewSources, "goals" | "done" | "shared" | "agreements" | "jar">>;

declare module "@/db/schema/stored" {
  interface Stored {
    reviewContent: ReviewContent;
  }
}

export type ReviewDraft = { revision: number; parts: ReviewPart[]; view: ReviewView; words: string | null };

export type GivenReview = { reviewId: string; givenAt: Date; content: ReviewContent };

export type CoupleReview = {
  draft: ReviewDraft;
  sources: ReviewSources;
  /** The latest first. */
  given: { reviewId: string; givenAt: Date; withdrawn: boolean; opened: boolean }[];
  /** Three months have gone by since the last one, or since they began. */
  due: boolean;
};
