/** When a week can be answered, changed and shared; pure, in the practice's zone. */
import { addDays, dayIn } from "@/lib/platform/time/day";
import { weekOf } from "./weeks";

const hour = 3_600_000;
/** A form opened on Sunday night still counts for its week when it is sent a little after midnight. */
const graceHours = 3;
const editHours = 24;

export const thisWeek = (timeZone: string, at: Date) => weekOf(dayIn(timeZone, at));

export const lastWeekOver = (timeZone: string, at: Date) => addDays(thisWeek(timeZone, at), -7);

export const isOpen = (weekOn: string, timeZone: string, at: Date) =>
  weekOn === thisWeek(timeZone, at) ||
  weekOn === thisWeek(timeZone, new Date(at.getTime() - graceHours * hour));

export const editableUntil = (submittedAt: Date) => new Date(submittedAt.getTime() + editHours * hour);
