/** Finding an exercise on the shelf: what may stand in the address bar. */
import { z } from "zod";
import {
  type Cause,
  causes,
  type FieldRole,
  fieldRoles,
  type Method,
  methods,
  type Phase,
  phases,
} from "../exercises/terms";

const oneOf = <K extends string>(record: Record<K, unknown>) =>
  z
    .enum(Object.keys(record) as [K, ...K[]])
    .optional()
    .catch(undefined);

export const searchLimit = 80;

/** A value that is not known is no filter: an old link still finds the shelf. */
export const shelfFilterSchema = z.object({
  phase: oneOf<Phase>(phases),
  cause: oneOf<Cause>(causes),
  role: oneOf<FieldRole>(fieldRoles),
  method: oneOf<Method>(methods),
  favorites: oneOf({ first: "", only: "" }),
  /** For one couple: only what was not yet used with them. */
  used: oneOf({ no: "" }),
  /** At most so many. */
  minutes: z.coerce.number().int().min(1).max(90).optional().catch(undefined),
  query: z
    .string()
    .trim()
    .max(searchLimit)
    .transform((text) => text.replaceAll("\0", "") || undefined)
    .optional()
    .catch(undefined),
});
export type ShelfFilter = z.output<typeof shelfFilterSchema>;
