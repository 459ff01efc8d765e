/** What waits for its author's yes, as screens show it. */
import type { ThingKind } from "./things";

export type HeldThing = {
  kind: ThingKind;
  rowKey: string;
  words: string;
  authorId: string;
  author: string;
  since: Date;
  /** Handed in under a concern, or because its author did not feel free to refuse. */
  why: "concern" | "not_free";
  asked: boolean;
};

/** The author's alone. */
export type OpenQuestion = {
  questionId: string;
  words: string;
  title: string | null;
  on: Date;
  coachName: string;
};
