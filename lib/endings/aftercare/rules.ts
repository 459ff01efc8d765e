/** For which month somebody is asked today. Pure. */
import { Temporal } from "temporal-polyfill";
import { type AftercareMonth, aftercareMonths } from "./terms";

/** How long a question stays; then it is gone, and nothing is said about it. */
const daysShown = 28;

type Asked = { wishedOn: string; today: string; answered: readonly AftercareMonth[] };

/** Null where nothing is asked. After two that nobody answered nothing more is. */
export function askedFor({ wishedOn, today, answered }: Asked): AftercareMonth | null {
  const from = Temporal.PlainDate.from(wishedOn);
  const age = (month: AftercareMonth) => from.add({ months: month }).until(today).total("days");
  const passed = aftercareMonths.filter((month) => age(month) >= daysShown);
  if (passed.length >= 2 && !passed.some((month) => answered.includes(month))) return null;
  return (
    aftercareMonths.find((month) => age(month) >= 0 && age(month) < daysShown && !answered.includes(month)) ??
    null
  );
}
