/** What two people build between sessions: the rooms of "Between us", in the order they are read. */
import type { Route } from "next";

type Place = { href: Route; title: string; note: string };
type Group = { title: string; places: readonly Place[] };

export const groups: readonly Group[] = [
  {
    title: "What does us good",
    places: [
      { href: "/client/jar", title: "The marble jar", note: "Small good things, one by one." },
      {
        href: "/client/thanks",
        title: "Thanks and kind words",
        note: "To keep or to send. Nobody has to answer.",
      },
      { href: "/client/day", title: "Our day", note: "A line or two, meant for you both." },
    ],
  },
  {
    title: "What we can count on",
    places: [
      {
        href: "/client/agreements",
        title: "Agreements",
        note: "What you have both said yes to, and what is proposed.",
      },
      {
        href: "/client/promises",
        title: "Promises",
        note: "Small things with a day to them, and how they went.",
      },
      { href: "/client/pace", title: "Our pace", note: "How fast to go, space to breathe, a break." },
    ],
  },
  {
    title: "What is hard",
    places: [
      {
        href: "/client/conflicts",
        title: "Events",
        note: "What hurt and what led to it, first each alone.",
      },
      {
        href: "/client/conflicts/pattern",
        title: "Our pattern",
        note: "How one thing leads to another, drawn for you both.",
      },
      { href: "/client/letters", title: "Letters", note: "Written alone first, then said together." },
      { href: "/client/doubts", title: "When a doubt comes", note: "To say it, and to answer it calmly." },
    ],
  },
  {
    title: "Looking back",
    places: [
      {
        href: "/client/timeline",
        title: "Our story so far",
        note: "Day by day, what you have done and what you share.",
      },
      { href: "/client/reviews", title: "Looking back", note: "What you have looked back at together." },
    ],
  },
];

/** Everything that belongs to "Between us" on the way round. */
export const insideTogether: readonly Route[] = groups.flatMap(({ places }) =>
  places.map(({ href }) => href),
);
