import type { PersonSeries, SelfItem, WeekPoint } from "@/lib/trust/types";

export type SelfQuestion = {
  item: SelfItem;
  /** Finishes the thought "In the past week…". */
  statement: string;
};

/** What one partner said of themselves in one week. */
export type SelfAnswer = { personId: string; weekOn: string; wording: number } & Record<
  SelfItem,
  number | null
>;

/** One partner's answers about themselves, and the other's about them, in the same weeks, oldest first. */
export type PerceptionPair = {
  item: SelfItem;
  of: Pick<PersonSeries, "personId" | "name" | "shape">;
  by: Pick<PersonSeries, "name" | "shape">;
  weeks: {
    weekOn: string;
    /** Which wording of the question about oneself was asked. */
    wording: number;
    own: number;
    other: WeekPoint;
  }[];
};
