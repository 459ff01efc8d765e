import type { Route } from "next";

export type Part =
  | "assign"
  | "homework"
  | "trust"
  | "timeline"
  | "pathway"
  | "conflicts"
  | "conflicts/note"
  | "agreements"
  | "promises"
  | "day-to-day";

export const couplePath = (coupleId: string, part?: Part) =>
  `/coach/couples/${coupleId}${part ? `/${part}` : ""}` as Route;

export const safetyPath = (coupleId: string) => `${couplePath(coupleId)}#safety` as Route;

export const responsePath = (coupleId: string, responseId: string) =>
  `/coach/couples/${coupleId}/homework/${responseId}` as Route;

export const exercisePath = (exerciseId: string) => `/coach/exercises/${exerciseId}` as Route;

/** One given exercise, among all that were given. */
export const givenPath = (coupleId: string, assignmentId: string) =>
  `${couplePath(coupleId, "homework")}#${assignmentId}` as Route;
