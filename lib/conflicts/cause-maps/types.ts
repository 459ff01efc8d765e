/** What becomes of a map that is sent. */
import type { CoachFrom } from "@/lib/conflicts/types";
import type { CauseMapContent } from "./schema";

export type MapSaved =
  | { saved: true; revision: number }
  | { saved: false; why: "newer"; revision: number; content: CauseMapContent; coachFrom: CoachFrom }
  /** It is no longer a draft. */
  | { saved: false; why: "closed" };
