import { type Audience, audiences } from "@/lib/library/exercises/terms";

/** From "only me" up to the widest that the exercise allows. */
export const choicesUpTo = (widest: Audience): readonly Audience[] =>
  audiences.slice(0, audiences.indexOf(widest) + 1);
