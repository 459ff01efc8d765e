import type { Route } from "next";

export const editPath = (exerciseId: string) => `/coach/exercises/${exerciseId}/edit` as Route;
/** Before anything of it is saved. */
export const freshPath = (exerciseId: string) => `${editPath(exerciseId)}?new=yes` as Route;
export const newExercisePath = "/coach/exercises/new" as Route;
export const importPath = "/coach/exercises/import" as Route;
export const sharePath = "/coach/exercises/share" as Route;
