/** What waits for its author's yes, as screens show it. */
import type { ThingKind } from "./terms";

export type HeldThing = {
  kind: ThingKind;
  rowKey: string;
  words: string;
  authorId: string;
  author: string;
  since: Date;
  /** Sent under a concern, or because its author did not feel free to refuse. */
  why: "concern" | "not_free";
  asked: boolean;
};

/** The author's alone. */
export type OpenQuestion = {
  questionId: string;
  thing: ThingKind;
  /** The id in the address of the page that is the thing's own: of its exercise, of what happened, of its agreement. */
  place: string | null;
  words: string;
  title: string | null;
  on: Date;
  coachName: string;
};
