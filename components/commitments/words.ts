import type { CoachDay, ToWhom } from "@/lib/commitments/types";
import { isolate } from "@/lib/platform/names/isolate";

/** To partners and to the counselor alike. */
export const stateWords: Record<CoachDay["state"], string> = {
  planned: "nothing said",
  kept: "kept",
  kept_late: "kept, a little later",
  renegotiated: "told in advance",
  missed: "not this time",
  cancelled: "left out",
};

export const toWhomWords = (toWhom: ToWhom, partnerName: string) =>
  toWhom === "us" ? "to us both" : `to ${isolate(partnerName)}`;
