/** Calendar days in a practice's zone. Instants are stored with zone; days are what people plan in. */
import { midnight } from "./day-words";

export {
  dateInWords,
  dayIn,
  dayInWords,
  longDayInWords,
  longMomentInWords,
  momentInWords,
  monthInWords,
  shortDayInWords,
  shortMomentInWords,
  timeInWords,
  weekdayInWords,
} from "./day-words";

const dayMs = 86_400_000;

/** @throws RangeError when it is no day of the calendar */
export const addDays = (day: string, days: number): string =>
  new Date(midnight(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** Days from one to another; negative when `to` is earlier. @throws RangeError */
export const daysBetween = (from: string, to: string): number =>
  (midnight(to).getTime() - midnight(from).getTime()) / dayMs;

/** 1 for Monday to 7 for Sunday. @throws RangeError */
export const weekdayOf = (day: string): number => midnight(day).getUTCDay() || 7;
