/** How signals are spoken of, to the counselor. Pure. */

import type { Route } from "next";
import { couplePath, responsePath, safetyPath } from "@/components/practice/couples/paths";
import { sourceWords } from "@/components/safety/concern-words";
import type { Topic } from "@/lib/agreements/flags/rules";
import type { HintAbout } from "@/lib/agreements/types";
import type { Signal } from "@/lib/caseload/signals/types";
import { isolate } from "@/lib/platform/names/isolate";
import type { EaseRule } from "@/lib/safety/signals/rules/ease";

const topicWords: Record<Topic, string> = {
  phone: "phone and messages",
  friends: "whom they see",
  clothes: "what they wear",
  money: "money",
  whereabouts: "where they are",
};
const aboutWords: Record<HintAbout, string> = {
  agreement: "In an agreement",
  card: "On a boundary card",
  transparency: "In what is shared for now",
};
const easeWords: Record<EaseRule, string> = {
  very_low: "very low, the first time in twelve weeks",
  steep_fall: "far below what is usual for them",
  often_low: "low in three of the last five weeks",
};

export function signalTitle({ kind, personName, topic, rule }: Signal): string {
  const who = personName ? isolate(personName) : "One of them";
  switch (kind) {
    case "concern":
      return personName ? `Safety concern, about ${isolate(personName)}` : "Safety concern";
    case "not_free":
      return `${who} may not be free to say no`;
    case "word_alone":
      return `${who} asks for a word alone`;
    case "low_ease":
      return `${who}, at ease at home: ${rule ? easeWords[rule] : "low"}`;
    case "one_sided":
      return `A line binds ${personName ? isolate(personName) : "one of them"} alone${topic ? `, about ${topicWords[topic]}` : ""}`;
  }
}

/** Where it was said, and the way there. */
export function signalPlace(signal: Signal): { words: string; href: Route } {
  const { kind, coupleId, responseId, exercise, about, source } = signal;
  if (responseId)
    return { words: `In “${exercise ?? "an exercise"}”`, href: responsePath(coupleId, responseId) };
  if (kind === "low_ease")
    return { words: "In the weekly check-in", href: `${couplePath(coupleId, "trust")}?view=ease` as Route };
  if (kind === "one_sided")
    return { words: about ? aboutWords[about] : "In an agreement", href: couplePath(coupleId, "agreements") };
  return { words: source ? sourceWords[source] : "Noted", href: safetyPath(coupleId) };
}
