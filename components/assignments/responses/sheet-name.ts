import { sheetHref } from "./sheet-href";

type Place = { assignmentId: string; occurrence: number; sheet: string; round: number };

/** What a sheet is called in this browser, the same on every visit until it is emptied. */
export const sheetName = ({ assignmentId, occurrence, sheet, round }: Place) =>
  `exercise:${assignmentId}:${occurrence}:${sheet}${round ? `:${round}` : ""}`;

/** The page a sheet is on; null for what is no exercise. */
export function pageOfSheet(name: string) {
  const [kind, assignmentId, occurrence] = name.split(":");
  return kind === "exercise" && assignmentId ? sheetHref(assignmentId, Number(occurrence)) : null;
}
