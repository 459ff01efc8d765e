/** How a timeline can be narrowed and turned over. */
import { z } from "zod";
import { type TimelineKind, timelineKinds } from "./types";

export const timelineFilterSchema = z.object({
  kind: z
    .enum(Object.keys(timelineKinds) as [TimelineKind, ...TimelineKind[]])
    .optional()
    .catch(undefined),
  /** Where the next entries begin: the `next` of the page before. */
  page: z
    .string()
    .regex(/^\d{1,17}\.[a-z_]{1,40}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,6})?$/)
    .optional()
    .catch(undefined),
});
export type TimelineFilter = z.output<typeof timelineFilterSchema>;
