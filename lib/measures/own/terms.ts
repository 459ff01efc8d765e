/** How much a measure of a practice may hold, and the file it travels in. Pure. */
export const most = {
  items: 60,
  words: 500,
  label: 120,
  lead: 2_000,
  credit: 500,
  license: 500,
  text: 40_000,
} as const;

export const measureFormat = "mendwork-measure";
export const measureFileVersion = 1;

export const aboutLabels = {
  relationship: "The relationship",
  symptoms: "Symptoms or health of one person",
} as const;
