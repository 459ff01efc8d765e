/** Plain names for the pieces an exercise is built from, and for the places in it. Pure. */
import type { Profession } from "@/lib/platform/text/profession";
import type { DraftContent, DraftField } from "../schema";

export const typeNames: Record<DraftField["type"], { name: string; hint: string }> = {
  long_text: { name: "Long text", hint: "Grows as they write" },
  short_text: { name: "Short text", hint: "One line" },
  scale: { name: "A scale", hint: "From 0 or 1 to 10" },
  one_of: { name: "Single choice", hint: "One of several" },
  many_of: { name: "Multiple choice", hint: "Any number of them" },
  rows: { name: "A small table", hint: "Line by line" },
  parts: { name: "A text in parts", hint: "Each with its own box" },
  date: { name: "A day", hint: "From the calendar" },
};

export const readerNames = ({ counselor }: Profession): Record<DraftField["audience"], string> => ({
  self: "Only whoever writes it",
  coach: `They and their ${counselor}`,
  couple: `Both partners and their ${counselor}`,
});

export const wayNames: Record<DraftContent["modes"][number], { name: string; hint: string }> = {
  one: { name: "One partner", hint: "The other is not asked, and is not told." },
  apart: { name: "Each apart", hint: "Both get it; each writes on a sheet of their own." },
  together: { name: "Both on one sheet", hint: "Questions for both are on one sheet that both write on." },
};

const pieces: Record<string, string> = {
  options: "choice",
  columns: "column",
  parts: "part",
};

/** `fields.~a1.options.~b2.label` -> `Question 2, choice 1` */
export function placeName(draft: DraftContent, name: string): string {
  const [list, key, inner, innerKey] = name.split(".");
  if (list === "steps" && key) return `Step ${draft.steps.findIndex((step) => step.key === key) + 1}`;
  if (list !== "fields" || !key) return "";
  const at = draft.fields.findIndex((field) => field.key === key);
  const words = `Question ${at + 1}`;
  if (!inner || !innerKey || !pieces[inner]) return words;
  const found = draft.fields[at]?.[inner as "options" | "columns" | "parts"] ?? [];
  const place = found.findIndex((one) => ("value" in one ? one.value : one.key) === innerKey);
  return `${words}, ${pieces[inner]} ${place + 1}`;
}
