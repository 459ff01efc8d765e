/** What the parts of a progress note are called. */
import type { Profile } from "@/lib/platform/text/profession";
import { type NotePart, noteParts, type WrittenNote } from "./schema";

export const partLabels: Record<NotePart, string> = {
  focus: "Focus",
  done: "What was done",
  response: "How they responded",
  progress: "Progress",
  risk: "Risk",
  assigned: "What was assigned",
  plan: "Plan",
};

export const partHints: Record<NotePart, string> = {
  focus: "What the session was about",
  done: "What you did: methods, exercises, talks",
  response: "What each of them made of it",
  progress: "What has changed for each of them since the session before",
  risk: "What you asked and heard about safety, and what you did about it",
  assigned: "What they take along until next time",
  plan: "What comes next, and what you look at first next time",
};

/** A coach rates no risk: where somebody isn’t safe they refer. */
export const partsFor = (profile: Profile): readonly NotePart[] =>
  profile === "coaching" ? noteParts.filter((part) => part !== "risk") : noteParts;

/** As the note was begun, else the usual name. */
export const headingOf = (part: NotePart, headings: WrittenNote["headings"]): string =>
  headings?.[part] || partLabels[part];

/** What was written, part by part; an empty one is left out. */
export const writtenParts = (content: WrittenNote): { part: NotePart; label: string; words: string }[] =>
  noteParts.flatMap((part) => {
    const words = content[part];
    return words ? [{ part, label: headingOf(part, content.headings), words }] : [];
  });
