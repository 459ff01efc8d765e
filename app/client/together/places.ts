/** What two people build between sessions: the rooms of "Between us", in the order they are read. */
import type { Route } from "next";

type Place = { href: Route; title: string; note: string };

export const places: readonly Place[] = [
  {
    href: "/client/promises",
    title: "Promises",
    note: "Small things with a day to them, and how they went.",
  },
  { href: "/client/day", title: "About the day", note: "A line or two that you both read." },
  {
    href: "/client/timeline",
    title: "The way so far",
    note: "Day by day, what you have done and what is open to you both.",
  },
];
