/** The mirror in words, and when there is nothing to see in it. Pure. */
import type { EvennessRow } from "./types";

export const weeksBack = 8;

export const delayInWords = (hours: number | null): string => {
  if (hours === null) return "none read";
  if (hours < 1.5) return "within an hour";
  if (hours < 36) return `about ${Math.round(hours)} hours`;
  return `about ${Math.round(hours / 24)} days`;
};

export const isEmpty = (rows: readonly EvennessRow[]): boolean =>
  rows.every(({ assigned, sent, comments }) => assigned + sent + comments === 0);
