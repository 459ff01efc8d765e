/** What two people build between sessions: the rooms of "Between us", in the order they are read. */
import type { Route } from "next";

type Place = { href: Route; title: string; note: string };

export const places: readonly Place[] = [
  {
    href: "/client/timeline",
    title: "The way so far",
    note: "Day by day, what you have done and what is open to you both.",
  },
];
