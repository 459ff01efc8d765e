/** What the first page of a client shows of the two of them. */
import type { Until } from "@/lib/pace/pauses/types";
import type { SpaceView } from "@/lib/pace/space/types";

export type FreshThing = "thanks" | "word" | "doubt" | "answer";

export type HomeOverview = {
  today: string;
  partnerName: string;
  /** One's own rest, or the one of both: what was given waits. */
  rest: (Until & { kind: "alone" | "ours" }) | null;
  /** Planned or running, of either. */
  spaces: SpaceView[];
  /** What has come from the partner lately; whether it was looked at is nobody's to know. */
  fresh: FreshThing[];
};
