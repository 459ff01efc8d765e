import type { Route } from "next";
import type { FreshThing } from "@/lib/between/types";

const words: Record<FreshThing, { href: Route; title: (partner: string) => string; note: string }> = {
  doubt: { href: "/client/doubts", title: (partner) => `A doubt of ${partner}’s`, note: "in your own time" },
  answer: { href: "/client/doubts", title: (partner) => `An answer from ${partner}`, note: "to your doubt" },
  thanks: { href: "/client/thanks", title: (partner) => `Thanks from ${partner}`, note: "nothing to answer" },
  word: {
    href: "/client/thanks",
    title: (partner) => `A gentle word from ${partner}`,
    note: "nothing to answer",
  },
};

export const freshItem = (thing: FreshThing, partner: string) => ({
  id: thing,
  href: words[thing].href,
  title: words[thing].title(partner),
  note: words[thing].note,
});
