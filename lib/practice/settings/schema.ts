/** What the owner of a practice chooses. */
import { z } from "zod";
import { webAddress } from "@/lib/platform/text/web-address";
import { practiceBasics } from "../schema";

export const chooseNamesInTitlesSchema = z.object({ namesInTitles: z.enum(["full", "initials", "none"]) });
export type ChooseNamesInTitles = z.output<typeof chooseNamesInTitlesSchema>;

export const requireSecondStepSchema = z.object({ required: z.enum(["yes", "no"]) });
export type RequireSecondStep = z.output<typeof requireSecondStepSchema>;

/** What the practice is called, where its days begin, whose words it uses, and where "Exit" leads. */
export const changePracticeSchema = practiceBasics.extend({
  exitUrl: webAddress("Please give a web address that begins with https://"),
});
export type ChangePractice = z.output<typeof changePracticeSchema>;
