import type { CoupleStatus } from "@/lib/practice/couples/types";

export type FoundCouple = {
  coupleId: string;
  label: string;
  status: CoupleStatus;
  /** First names, which the label need not hold. */
  names: string[];
};

export type Findable = {
  /** By name; those that are closed last. */
  couples: FoundCouple[];
  /** By title. */
  exercises: { exerciseId: string; title: string }[];
};
