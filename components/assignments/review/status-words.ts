import type { PartnerStatus } from "@/lib/assignments/types";

/** What a counselor may know of one partner's go at it. Nothing here tells of a draft. */
export function statusWords(
  { status, outcome }: Pick<PartnerStatus, "status" | "outcome">,
  takenBack = false,
): string {
  if (status === "submitted") return outcome === "partly" ? "Did part of it, to read" : "Done, to read";
  if (status === "read") return outcome === "partly" ? "Did part of it" : "Done";
  return {
    given: takenBack ? "Not answered" : "Not started",
    voided: "Taken out as somebody else’s, and being given anew",
    not_this_week: "Not this week",
    not_for_us: "Not for them",
  }[status];
}

const qualities = ["not useful", "a little useful", "fairly useful", "useful", "very useful"];

/** How useful it was to its author, in their own choice of number. */
export const qualityWords = (quality: number | null) =>
  quality === null ? null : (qualities[quality] ?? null);
