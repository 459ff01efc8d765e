/** What an authorization is good for, and what a copy may hold. Pure. */
import { addDays } from "@/lib/platform/time/day";

export const validDays = 90;
/** A copy can be read, printed and saved by whoever made it for a day. */
export const openHours = 24;

/** A signature counts for ninety days from the day on it. @returns the first and the last day that one on paper may bear; a partner may live where it is tomorrow already */
export const signedBetween = (today: string) => ({ from: addDays(today, -validDays), to: addDays(today, 1) });

/** Of whom a copy is, with what each has agreed to: one partner alone, or both. */
export type Whose = readonly { clientId: string; confided: boolean }[];

type Word = {
  /** Null on a sheet that both have written. */
  clientId: string | null;
  audience: "self" | "coach" | "couple";
  released: boolean;
  /** Kept from the partner for now. */
  held: boolean;
};

/**
 * Whether one answer belongs into a copy. The other's, only what is open and still readable for both. One's own, what was opened to
 * both, and what was told to the counselor alone where its author has agreed to that. What is held never reaches a copy that
 * the other could read, and is in its author's own as if nothing were held.
 */
export function mayCopy({ clientId, audience, released, held }: Word, whose: Whose, joint: boolean): boolean {
  if (audience === "self") return false;
  const authors = clientId === null ? whose : whose.filter((one) => one.clientId === clientId);
  if (authors.length === 0) return released && audience === "couple" && !held && joint;
  if (held && whose.length > 1) return false;
  const shared = audience === "couple" && (released || clientId === null);
  return shared || authors.every(({ confided }) => confided);
}

/**
 * Whether the note on a session belongs into a copy. One of both is about both: it needs the authorization of both. One of a session
 * alone tells of that session: only whose it was can allow it, and only where they let out what they told in confidence.
 */
export const mayCopyNote = (alone: string | null, whose: Whose): boolean =>
  alone === null ? whose.length > 1 : whose.some(({ clientId, confided }) => clientId === alone && confided);

/**
 * Whether a session, with what was shared about it, belongs into a copy. One of both is both's for as long as they read it together.
 * That somebody came alone is theirs, and was in confidence.
 */
export const mayCopySession = (alone: string | null, whose: Whose, joint: boolean): boolean =>
  alone === null ? joint || whose.length > 1 : mayCopyNote(alone, whose);

/**
 * Whether what one partner answered to a questionnaire, and what it came to, belongs into a copy: theirs alone, with what they told in
 * confidence. It is never the other's to read, so it is in no copy for both.
 */
export const mayCopyMeasure = (clientId: string, whose: Whose): boolean =>
  whose.length === 1 && mayCopyNote(clientId, whose);
