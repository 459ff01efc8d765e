import type { Route } from "next";

export type Part =
  | "assign"
  | "sessions"
  | "brief"
  | "review"
  | "homework"
  | "trust"
  | "timeline"
  | "pathway"
  | "conflicts"
  | "conflicts/note"
  | "agreements"
  | "promises"
  | "day-to-day"
  | "measures"
  | "safety"
  | "disclosure"
  | "settings"
  | "settings/copy";

export const couplePath = (coupleId: string, part?: Part) =>
  `/coach/couples/${coupleId}${part ? `/${part}` : ""}` as Route;

/** Whose record an address belongs to; undefined for every other page. */
export const coupleOfPath = (path: string) => /^\/coach\/couples\/([\da-f-]{36})(\/|$)/.exec(path)?.[1];

export const safetyPath = (coupleId: string) => `${couplePath(coupleId)}#safety` as Route;

/** Everything that asks for the counselor first, at the top of the record. */
export const signalsPath = (coupleId: string) => `${couplePath(coupleId)}#signals` as Route;

/** The root-cause note; also as it read before, or with an earlier version of what was shared. */
export const notePath = (coupleId: string, at: { revision?: number; version?: number } = {}) => {
  const query = new URLSearchParams(
    Object.entries(at).map(([key, value]) => [key, String(value)]),
  ).toString();
  return `${couplePath(coupleId, "conflicts/note")}${query ? `?${query}` : ""}` as Route;
};

export const sharePath = (coupleId: string, from?: "note") =>
  `${couplePath(coupleId, "conflicts/note")}/share${from ? `?from=${from}` : ""}` as Route;

export const responsePath = (coupleId: string, responseId: string) =>
  `/coach/couples/${coupleId}/homework/${responseId}` as Route;

/** Among all sessions, with this one open to be moved or canceled. */
export const changeSessionPath = (coupleId: string, appointmentId: string) =>
  `${couplePath(coupleId, "sessions")}?change=${appointmentId}#${appointmentId}` as Route;

/** Where a line is added to the agenda, and back from there to the page of their record that is open. */
export const addLinePath = (coupleId: string, open: string) =>
  `${couplePath(coupleId, "sessions")}?back=${open.slice(couplePath(coupleId).length + 1)}#agenda` as Route;

export const sessionPath = (coupleId: string, appointmentId: string) =>
  `${couplePath(coupleId, "sessions")}/${appointmentId}` as Route;

/** The screen that may be turned to the couple. */
export const roomPath = (coupleId: string, appointmentId: string) =>
  `${sessionPath(coupleId, appointmentId)}/room` as Route;

/** Choosing what they take along from a session. */
export const assignInSessionPath = (coupleId: string, appointmentId: string) =>
  `${sessionPath(coupleId, appointmentId)}/assign` as Route;

export const privateNotePath = (coupleId: string, appointmentId: string) =>
  `${sessionPath(coupleId, appointmentId)}/private` as Route;

export const copyPath = (coupleId: string, copyId: string) =>
  `${couplePath(coupleId, "settings/copy")}/${copyId}` as Route;

/** One review as it was given. */
export const reviewPath = (coupleId: string, reviewId: string) =>
  `${couplePath(coupleId, "review")}/${reviewId}` as Route;

export const exercisePath = (exerciseId: string) => `/coach/exercises/${exerciseId}` as Route;

/** One given exercise, among all that were given. */
export const givenPath = (coupleId: string, assignmentId: string) =>
  `${couplePath(coupleId, "homework")}#${assignmentId}` as Route;

/** Every couple, each leading to the same part of its record. */
export const switchPath = (part?: Part) => `/coach/find?part=${part ?? ""}` as Route;
