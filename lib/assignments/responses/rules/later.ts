/** The second step of an exercise: what is asked at first, and what only once it was handed in or opened. */
import type { Field } from "@/lib/library/exercises/schema/content";
import type { WorkSheet } from "../types";

type Asked = Pick<Field, "later" | "changeable">;

/** What a sheet asks before it is handed in. One that is a second step as a whole asks everything. */
export function firstFields<F extends Asked>(fields: readonly F[]): F[] {
  const first = fields.filter((field) => !field.later);
  return first.length > 0 ? first : [...fields];
}

/** What may be written on a sheet that is in. @param opened the partner's words can be read */
export const laterFields = <F extends Asked>(fields: readonly F[], opened: boolean): F[] =>
  fields.filter(
    (field) => field.changeable || field.later === "handed_in" || (field.later === "opened" && opened),
  );

/** One's own sheet that looks back on what both plan: it comes once the plan is in. */
export function comesAfterPlan(sheet: WorkSheet, sheets: readonly WorkSheet[]): boolean {
  const plan = sheets.find((one) => one.sheet === "shared");
  return (
    sheet.sheet === "own" &&
    plan !== undefined &&
    plan.submittedAt === null &&
    sheet.fields.length > 0 &&
    sheet.fields.every((field) => field.later === "handed_in")
  );
}
