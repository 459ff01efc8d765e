/** How the activity log can be narrowed. */
import { z } from "zod";

export const auditLogFilterSchema = z.object({
  /** Where the next entries begin: the `next` of the page before. */
  page: z
    .string()
    .regex(/^\d{1,17}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)
    .optional(),
  coupleId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  /** Days in the practice's zone, both counted. */
  from: z.iso.date("Please choose a day").optional(),
  to: z.iso.date("Please choose a day").optional(),
});
export type AuditLogFilter = z.output<typeof auditLogFilterSchema>;
