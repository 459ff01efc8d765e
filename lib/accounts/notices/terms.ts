/** What can be chosen about emails, in words. Pure. */
import type { ChooseNotices } from "./schema";

export const newsChoices: Record<ChooseNotices["news"], string> = {
  never: "No email",
  email: "An email",
};

export const sessionChoices: Record<ChooseNotices["sessions"], string> = {
  never: "No email",
  same_day: "An email on the same day",
  day_before: "An email the day before",
};

/** The day of their week on which it is looked at, once: Monday is 1. The check-in opens on Monday. */
export const checkInDay = 4;

export const checkInChoices: Record<ChooseNotices["checkIn"], string> = {
  never: "No email",
  email: "An email on Thursday, if it’s still open",
};

export const checkInTells = "Somebody who reads your email could tell by it whether you’ve answered.";

/** `18` is `6 PM`. */
export const hourInWords = (hour: number): string =>
  new Intl.DateTimeFormat("en-US", { hour: "numeric", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, 0, 1, hour)),
  );
