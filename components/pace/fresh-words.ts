import type { Route } from "next";
import type { FreshThing } from "@/lib/pace/overview/types";
import { isolate } from "@/lib/platform/names/isolate";

const words: Record<FreshThing, { href: Route; title: (partner: string) => string; note: string }> = {
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
