/** The two expected ways to say no. Anything else that is thrown is a surprise. */
import { type Profile, type Sentence, say } from "./text/profession";

/** A refusal that the person can act on: `message` says what to do next. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(private readonly sentence: Sentence) {
    super(say(sentence, "licensed"));
  }

  /** As a practice of this kind reads it. */
  saidIn(profile: Profile): string {
    return say(this.sentence, profile);
  }
}

/** A refusal that belongs to single fields, by the names of their controls. */
export class FieldErrors extends Refusal {
  override name = "FieldErrors";
  constructor(readonly fieldErrors: Record<string, string[]>) {
    super("Please look once more at the marked places.");
  }
}

/** Not there, or not yours: deliberately the same. */
export class NotFound extends Error {
  override name = "NotFound";
  constructor() {
    super("Not found");
  }
}

export { busyDigest } from "@/db/errors";

/** The first row, or NotFound when the database shows none to this actor. */
export function firstOrNotFound<T>(rows: T[]): T {
  const row = rows[0];
  if (row === undefined) throw new NotFound();
  return row;
}
