/** What a deed of the story is told with. */
import type { Client, Coach } from "@/lib/platform/auth/actor";
import type { Shelf } from "./exercises";
import type { Met } from "./joining";

export type Deed = {
  couple: Met;
  one: Client;
  two: Client;
  ruth: Coach;
  shelf: Shelf;
  ago: (days: number) => Date;
  today: string;
};

export type Deeds = Record<string, (deed: Deed) => Promise<unknown>>;
