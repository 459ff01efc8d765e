/** "Not this week" means until the next one begins. */
import { addDays } from "@/lib/platform/time/day";
import { weekOf } from "@/lib/trust/rules/weeks";

export const nextMonday = (today: string): string => addDays(weekOf(today), 7);
