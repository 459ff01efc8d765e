/** What a practice may choose, and what each choice is called. */

export type NamesInTitles = "full" | "initials" | "none";

export const namesInTitlesWords: Record<NamesInTitles, { label: string; hint: string }> = {
  full: { label: "First names", hint: "Trust · Ana & Ben" },
  initials: {
    label: "Initials",
    hint: "Trust · A & B. A second couple with the same initials gets a number: A & B (2).",
  },
  none: { label: "No names", hint: "Trust. Tabs of different couples then look the same." },
};
