/** The kinds of answer there are, without the rules about them: light enough for a page. */

export const columnTypes = ["short_text", "one_of", "scale", "date"] as const;

export const fieldTypes = [
  "short_text",
  "long_text",
  "scale",
  "one_of",
  "many_of",
  "rows",
  "date",
  "parts",
] as const;
