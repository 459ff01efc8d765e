/** Calendar days in a practice's zone. Instants are stored with zone; days are what people plan in. */
import { Temporal } from "temporal-polyfill";

export { dateInWords, dayIn, dayInWords, longDayInWords, momentInWords, monthInWords } from "./day-words";

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
