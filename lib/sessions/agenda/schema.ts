/** What goes on the list for the next session. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const noteLimit = 600;
const note = z
  .string()
  .trim()
  .check(fits(noteLimit))
  .nullish()
  .transform((text) => text || null);

export const talkInSessionSchema = z.object({ responseId: z.uuid(), note });
export type TalkInSession = z.output<typeof talkInSessionSchema>;

export const agendaItemSchema = z.object({ itemId: z.uuid() });
export type AgendaItemInput = z.output<typeof agendaItemSchema>;
