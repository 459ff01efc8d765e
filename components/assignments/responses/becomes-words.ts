/** What an answer becomes beyond the page it is written on, said before and after. */

import type { Route } from "next";
import type { CameOf } from "@/lib/assignments/outcomes/types";
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";
import { isolate } from "@/lib/platform/names/isolate";

type Names = { coachName: string; partnerName: string };

const beforehand: Record<Outcome["makes"], (names: Names) => string> = {
  promise: ({ partnerName, coachName }) =>
    `If ${isolate(partnerName)} may read this, it also becomes a promise when you send it. You and ${isolate(coachName)} find it under “Promises”, and ${isolate(partnerName)} once it is opened.`,
  agreement: ({ partnerName, coachName }) =>
    `When this is sent, it is also proposed as an agreement. ${isolate(coachName)} can read it, and ${isolate(partnerName)} once it is opened; it counts only once each of you has signed.`,
  thanks: ({ partnerName, coachName }) =>
    `If ${isolate(partnerName)} may read this, it is also a thank-you to them when you send it. ${isolate(coachName)} can read it, and ${isolate(partnerName)} once it is opened.`,
  marble: ({ partnerName, coachName }) =>
    `If ${isolate(partnerName)} may read this, each line also goes into your marble jar when you send it. ${isolate(coachName)} can read it there, and ${isolate(partnerName)} once it is opened.`,
  pace: ({ partnerName }) =>
    `If ${isolate(partnerName)} may read this, it also sets your pace when you send it. Where your two paces differ, the slower pace applies, and once it is opened, ${isolate(partnerName)} can tell when it is yours.`,
  setback: ({ coachName }) =>
    `When this is sent, it is also saved under “Events”, for you both and ${isolate(coachName)}.`,
};

export const outcomeWords = (makes: Outcome["makes"], names: Names) => beforehand[makes](names);

const after: Record<Outcome["makes"], { one: string; many: string; href: Route }> = {
  promise: { one: "A promise", many: "Promises", href: "/client/promises" },
  agreement: {
    one: "An agreement to sign, or not",
    many: "Agreements to sign, or not",
    href: "/client/agreements",
  },
  thanks: { one: "A thank-you, sent", many: "Thank-yous, sent", href: "/client/thanks" },
  marble: { one: "A marble for your jar", many: "Marbles for your jar", href: "/client/jar" },
  pace: { one: "Your pace", many: "Your pace", href: "/client/pace" },
  setback: {
    one: "An event",
    many: "An event",
    href: "/client/conflicts",
  },
};

export const outcomeLinks = (made: readonly CameOf[]) =>
  made.map(({ makes, many }) => ({
    href: after[makes].href,
    words: many ? after[makes].many : after[makes].one,
  }));
