/** Points for the next session: as their author has them, and as the counselor reads them. */
import type { PointAudience } from "./schema";

export type OwnPoint = { pointId: string; words: string; audience: PointAudience; filedAt: Date };

export type ClientAgenda = {
  coachName: string;
  /** What the counselor has put together for both; null while there is nothing. */
  lines: string[] | null;
  points: OwnPoint[];
};

export type BroughtPoint = OwnPoint & {
  authorName: string;
  /** Whether it is on the counselor's draft. */
  added: boolean;
};

export type BroughtPoints = {
  points: BroughtPoint[];
  /** Who would like time alone, the longest waiting first. */
  alone: { requestId: string; firstName: string; askedAt: Date }[];
};
