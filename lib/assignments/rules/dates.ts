/** From when to when something is assigned. Pure. */
import { FieldErrors } from "@/lib/platform/errors";

/** @returns its first day. @throws FieldErrors (`startsOn`, `dueOn`) */
export function firstDay(input: { startsOn: string | null; dueOn: string | null }, today: string): string {
  const startsOn = input.startsOn ?? today;
  const errors: Record<string, string[]> = {};
  if (startsOn < today) errors.startsOn = ["This day has passed. Choose today or a later day."];
  if (input.dueOn !== null && input.dueOn < startsOn) {
    errors.dueOn = [
      input.dueOn < today
        ? "This day has passed. Choose a later day, or leave it open."
        : "This is before it begins. Choose a later day, or leave it open.",
    ];
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return startsOn;
}
