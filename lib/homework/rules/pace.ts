/** "Not this week" means until the next one begins. */
import { addDays } from "@/lib/time/day";
import { weekOf } from "@/lib/trust/weeks";

export const nextMonday = (today: string): string => addDays(weekOf(today), 7);
