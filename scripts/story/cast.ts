/** Who is in the story: Ana and Ben, Ruth, and what time it is on a day of it. */
import type { Client, Coach } from "@/lib/platform/auth/actor";

export type Cast = {
  coupleId: string;
  ana: Client;
  ben: Client;
  ruth: Coach;
  /** Days count from the first Monday; the hour is UTC, noon unless it is given. */
  dayAt: (day: number, hour?: number) => Date;
};
