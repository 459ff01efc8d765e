/** What the owner of a practice has chosen for it. */
import type { Profile } from "@/lib/platform/text/profession";
import type { NamesInTitles } from "./terms";

export type PracticeSettings = {
  name: string;
  timeZone: string;
  profile: Profile;
  exitUrl: string;
  namesInTitles: NamesInTitles;
};
