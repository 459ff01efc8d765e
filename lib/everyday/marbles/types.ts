/** What screens show of a jar. */
import type { JarHidden, MarbleKind } from "./schema";

export type MarbleView = {
  marbleId: string;
  /** Null while it lies beside, for the next jar. */
  place: number | null;
  authorName: string;
  onDate: string;
  kind: MarbleKind;
  line: string;
  /** Whether the reader may still mend it, and whether they may still take it away. */
  mine: { change: boolean; takeAway: boolean };
};

export type JarView = {
  jarId: string;
  size: number;
  beganOn: string;
  fullOn: string | null;
  /** Newest first. */
  marbles: MarbleView[];
};

export type OldJar = Pick<JarView, "jarId" | "size" | "beganOn" | "fullOn">;

export type JarPage = {
  today: string;
  partnerName: string;
  coachName: string;
  /** The two are parting: it stays as it is. */
  ending: boolean;
  hidden: JarHidden;
  /** The open jar, else the latest full one, else the one that was asked for. */
  jar: JarView | null;
  /** Whether it is the one that counts now, and not an older one to look at. */
  present: boolean;
  /** Lying beside, for the next jar. */
  beside: MarbleView[];
  others: OldJar[];
};

export type CoupleJar = Pick<JarPage, "jar" | "present" | "beside" | "others">;

/** `in` the jar, `full` when it was the last there was room for, `beside` for the next jar, `not_now` when the couple parts. */
export type MarblePut = { marbleId: string | null; outcome: "in" | "full" | "beside" | "not_now" };
