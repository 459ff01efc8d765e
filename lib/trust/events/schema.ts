/** What a counselor marks on the trust picture. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

/** The kinds that can be marked by hand. */
export const coachEventKinds = [
  "session",
  "setback",
  "disclosure",
  "apology_delivered",
  "agreement_signed",
  "agreement_changed",
  "exercise_done",
  "measure",
  "phase_change",
  "pause",
  "life_event",
  "course_change",
] as const;

export const eventTextLimit = 120;

const optional = (text: string | null | undefined) => text || null;

const fields = {
  kind: z.enum(coachEventKinds, "Please choose what it was"),
  onDate: z.iso.date("Please choose a day"),
  /** The last day, for something that went on for a while. */
  toDate: z
    .union([z.literal(""), z.iso.date("Please choose a day")])
    .nullish()
    .transform(optional),
  text: z.string().trim().check(fits(eventTextLimit)).nullish().transform(optional),
  /** Seen by the counselor alone, or by both partners too. */
  audience: z.enum(["coach", "couple"], "Please choose who sees it"),
};
const inOrder = (event: { onDate: string; toDate: string | null }) =>
  event.toDate === null || event.toDate >= event.onDate;
const lastDay = { path: ["toDate"], message: "Please choose a last day that is not before the first" };

export const addChartEventSchema = z.object({ coupleId: z.uuid(), ...fields }).refine(inOrder, lastDay);
export const changeChartEventSchema = z.object({ eventId: z.uuid(), ...fields }).refine(inOrder, lastDay);
export const removeChartEventSchema = z.object({ eventId: z.uuid() });

export type AddChartEvent = z.output<typeof addChartEventSchema>;
export type ChangeChartEvent = z.output<typeof changeChartEventSchema>;
