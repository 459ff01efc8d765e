/** What partners answered to measures lately, in a line each. */
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import type { Brief } from "@/lib/sessions/brief/types";

export const measuredLines = (measured: Brief["measured"], today: string): string[] =>
  measured.map(
    ({ firstName, name, onDate, total, isNew }) =>
      `${isolate(firstName)}: ${name}, ${total}, ${dayInWords(onDate, today)}${isNew ? ", not read yet" : ""}`,
  );
