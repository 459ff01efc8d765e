/** What is done to a couple as a whole, and before they begin. Pure. */
import type { Sentence } from "@/lib/platform/text/profession";

export const coupleActions: Record<string, Sentence> = {
  "couple.create": "Added a couple",
  "couple.rename": "Corrected the names of a couple",
  "couple.erase": "Erased a couple that was empty",
  "couple.pause": "Paused the work of a couple",
  "couple.resume": "Resumed the work of a couple",
  "aftercare.wish": "Wished to be asked some months on",
  "aftercare.end": "Wished not to be asked any more",
  "aftercare.write": "Wrote how things are some months on",
  "couple.alone": "Went on with one partner",
  "couple.separate": "Began the ending of a couple’s work",
  "couple.close": "Closed the work of a couple",
  "couple.reopen": "Opened the work of a couple again",
  "couple.told": "Noted that a partner was told",
  "couple.end_joint_reading": "Ended what both partners could read of each other",
  "consent.sign": "Signed “Before you begin”",
  "consent.write": "Changed “Before you begin”",
  "intake.save": "Saved where they stand",
  "intake.ask": "Asked a partner to look again at where they stand",
  "invitation.create": "Made an invitation",
  "invitation.accept": "Accepted an invitation",
  "couple.hand_over": "Handed a couple over",
};
