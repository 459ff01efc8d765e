import type { Route } from "next";
import type { FreshThing } from "@/lib/pace/overview/types";
import { isolate } from "@/lib/platform/names/isolate";

/** Nothing says from whom: a proposal may be the counselor's, too. */
const words: Record<FreshThing, { href: Route; title: (partner: string) => string; note: string }> = {
  proposal: {
    href: "/client/agreements",
    title: () => "A proposed agreement",
    note: "to read, in your own time",
  },
  agreed: {
    href: "/client/agreements",
    title: () => "An agreement is in force",
    note: "signed by you both",
  },
  pattern: {
    href: "/client/conflicts/pattern",
    title: () => "Our pattern",
    note: "in words, to answer if you like",
  },
  review: {
    href: "/client/reviews",
    title: () => "Looking back",
    note: "what has changed, to read",
  },
  summary: {
    href: "/client/sessions",
    title: () => "From a session",
    note: "something to take along",
  },
  doubt: {
    href: "/client/doubts",
    title: (partner) => `A doubt of ${isolate(partner)}’s`,
    note: "in your own time",
  },
  answer: {
    href: "/client/doubts",
    title: (partner) => `An answer from ${isolate(partner)}`,
    note: "to your doubt",
  },
  thanks: {
    href: "/client/thanks",
    title: (partner) => `Thanks from ${isolate(partner)}`,
    note: "nothing to answer",
  },
  word: {
    href: "/client/thanks",
    title: (partner) => `A kind word from ${isolate(partner)}`,
    note: "nothing to answer",
  },
};

export const freshItem = (thing: FreshThing, partner: string) => ({
  id: thing,
  href: words[thing].href,
  title: words[thing].title(partner),
  note: words[thing].note,
});
