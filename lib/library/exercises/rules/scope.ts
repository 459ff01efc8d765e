/** Which built-in exercises a practice may assign. Pure. */
import type { Profile } from "@/lib/platform/text/profession";
import type { LibraryExercise } from "../schema/content";

export const isWithinScope = ({ scope }: Pick<LibraryExercise, "scope">, profile: Profile): boolean =>
  scope === undefined || scope === profile;
