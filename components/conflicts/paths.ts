import type { Route } from "next";

export const myConflictPath = (conflictId: string, part?: "map" | "together") =>
  `/client/conflicts/${conflictId}${part ? `/${part}` : ""}` as Route;

export const newSetbackPath = (conflictId?: string) =>
  `/client/conflicts/setback${conflictId ? `?about=${conflictId}` : ""}` as Route;

export const coupleConflictPath = (coupleId: string, conflictId: string) =>
  `/coach/couples/${coupleId}/conflicts/${conflictId}` as Route;

export const newCoupleConflictPath = (coupleId: string) =>
  `/coach/couples/${coupleId}/conflicts/new` as Route;
