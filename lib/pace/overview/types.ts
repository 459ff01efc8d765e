/** What the first page of a client shows of the two of them. */
import type { MyEnding } from "@/lib/endings/types";
import type { Until } from "@/lib/pace/pauses/types";
import type { SpaceView } from "@/lib/pace/space/types";

/** From the other of the two. */
export type FreshFromPartner = "thanks" | "word" | "doubt" | "answer";
/** To be read, or signed, or answered: gone once they have looked or done so. */
export type FreshToLookAt = "proposal" | "agreed" | "pattern" | "summary" | "review";
export type FreshThing = FreshFromPartner | FreshToLookAt;

/** Where those are looked at. */
export type LookedAt = "agreements" | "pattern" | "sessions" | "reviews";

/** One exercise, one time that it was given. */
export type SheetLookedAt = { assignmentId: string; occurrence: number };

export type HomeOverview = {
  today: string;
  partnerName: string;
  /** One's own rest, or the one of both: what was given waits. */
  rest: (Until & { kind: "alone" | "ours" }) | null;
  /** Planned or running, of either. */
  spaces: SpaceView[];
  /** What has come lately from the partner, or from their counselor; whether it was looked at is nobody else's to know. */
  fresh: FreshThing[];
  /** Whether anything was ever assigned to them. */
  everGiven: boolean;
  /** Today is one of the days they chose for a line about the day, and they have not written yet. */
  dayOffered: boolean;
  ending: MyEnding["known"];
  /** The name of whoever took over as their counselor a short while ago. */
  newCoach: string | null;
  /** Who stands in for their counselor today, and until the end of which day. */
  cover: { name: string; toOn: string } | null;
  /** Their counselor asks them alone whether something may open. */
  asked: boolean;
  /** Their counselor asks them alone to look again at where they stand. */
  askedToLook: boolean;
  /** They have never said where they stand. */
  standsOpen: boolean;
  /** A session was some days ago, and they have said nothing about it. */
  sessionToLookBackAt: boolean;
  /** What their counselor asks them alone, and they have neither answered nor passed: the ids of each. */
  questions: string[];
  /** This week's check-in. */
  checkIn: "open" | "editable" | "said";
};
