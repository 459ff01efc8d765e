import type { Route } from "next";

export const sheetHref = (assignmentId: string, occurrence: number) =>
  `/client/homework/${assignmentId}?turn=${occurrence}` as Route;
