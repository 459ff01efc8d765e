import { isolate } from "@/lib/platform/names/isolate";
import type { TextKind } from "@/lib/sessions/disclosure/terms";

type Words = { title: string; label: string; hint: string; sent: string };

/** What is said around each text, to whoever writes it. */
export const kindWords = (kind: TextKind, partnerName: string, coachName: string): Words =>
  ({
    facts: {
      title: "What I have to tell",
      label: "What happened",
      hint: "Facts, in plain words: what, when, for how long, and whether it is over. Leave out pictures nobody can forget again.",
      sent: "What you have to tell",
    },
    questions: {
      title: "What I want to ask",
      label: "My questions",
      hint: `Whatever you would need to know. ${isolate(partnerName)} reads none of it before you and ${isolate(coachName)} have looked at it together.`,
      sent: "Your questions",
    },
    impact: {
      title: "What it did to me",
      label: "My letter",
      hint: "What changed for you, what hurts most, what you need now. Take all the time you want.",
      sent: "Your letter",
    },
    answer: {
      title: "My answer",
      label: "My answer to the letter",
      hint: "What you have understood, and what you will do. No reasons, and nothing asked for in return.",
      sent: "Your answer",
    },
  })[kind];
