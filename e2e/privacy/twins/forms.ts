/** What a form needs besides ids: the days of the practice, and the address of the page that it stands on. */
import { actions } from "../../support/visitor";
import type { Days, Fields } from "./steps";

const day = 86_400_000;

/** @param ahead days that the server is ahead of us */
export function daysOf(ahead: number): Days {
  const now = Date.now() + ahead * day;
  const dayAt = (at: number) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date(at));
  const today = dayAt(now);
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  const daysOn = (days: number) =>
    new Date(Date.parse(`${today}T12:00:00Z`) + days * day).toISOString().slice(0, 10);
  return { today, daysOn, monday: daysOn(-weekday) };
}

/** The address of the page that the form stands on. */
export function pageOf(action: string, fields: Fields): string {
  const page = actions().find(({ name }) => name === action)?.page ?? "";
  const ids = { ...fields, conflictId: fields.conflictId ?? fields.sheet };
  return page
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\[(\w+)\]/g, (_, name) => String((ids as Fields)[name] ?? fields.submitKey));
}
