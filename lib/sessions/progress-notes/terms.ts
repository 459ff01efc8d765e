/** What the parts of a progress note are called. */
import type { Profile } from "@/lib/platform/text/profession";
import { type NotePart, noteParts, type WrittenNote } from "./schema";

export const partLabels: Record<NotePart, string> = {
  focus: "Focus",
  done: "What was done",
  response: "How they responded",
  risk: "Risk",
  plan: "Plan",
};

export const partHints: Record<NotePart, string> = {
  focus: "What the session was about",
  done: "What you did: methods, exercises, talks",
  response: "What each of them made of it",
  risk: "What you asked and heard about safety, and what you did about it",
  plan: "What comes next, and what you look at first next time",
};

/** A coach rates no risk: where somebody isn’t safe they refer. */
export const partsFor = (profile: Profile): readonly NotePart[] =>
  profile === "coaching" ? noteParts.filter((part) => part !== "risk") : noteParts;

/** As the note was begun, else the usual name. */
export const headingOf = (part: NotePart, headings: WrittenNote["headings"]): string =>
  headings?.[part] || partLabels[part];
