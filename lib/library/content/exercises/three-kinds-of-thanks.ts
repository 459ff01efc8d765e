/** Thanks for an act, for a person, for something between them; one is given, the others may stay private. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const threeKindsOfThanks: LibraryExercise = {
  slug: "three-kinds-of-thanks",
  version: 2,
  content: {
    title: "Three kinds of thanks",
    aim: "To notice what is good next to what is hard, and to say at least one small piece of it.",
    kind: "E18",
    phases: ["reconnect"],
    causes: ["unmet_need", "communication_gap", "external_stress", "post_reconciliation_doubt"],
    minutes: 10,
    modes: ["one", "apart"],
    sealed: true,
    steps: [
      "Think of the last few days. Look for small things; they are the easiest to believe.",
      "Write one thank-you of each kind, or just the first.",
      "The first one is for your partner to read. The other two stay with you unless you choose to give them.",
      "Thanks settles nothing. You can be thankful and angry on the same day.",
    ],
    example: `Something you did: You filled up my car on Sunday and didn’t mention it. I only noticed at the lights on Monday.

Something you are: You’re gentle with slow people. At the till I go all stiff, and you ask about their grandchildren.

Something about us: We still do the crossword together, badly. I kept this one. It made me cry and I don’t want to talk about it yet.

What makes it hard: I’m scared you’ll think we’re fine. We’re not fine. It was still nice about the car.`,
    guidance: {
      useWhen:
        "Both have some goodwill and lose sight of it. Vary the three kinds from week to week. Given apart, the first thank-yous open together, once both are in.",
      notWhen:
        "Straight after a disclosure, or when the hurt partner hears thanks as being told to move on. Not as a pleasant answer to an unkept promise.",
      watchFor:
        "Thanks with a sting (“for once you…”). Thanks used as proof that all is well. One who can’t find any: ask about that gently, without filling the gap.",
    },
    fields: [
      {
        type: "long_text",
        key: "act",
        label: "Thank you for something you did",
        help: "When, what, and what it did for you. Just the thing itself, with no “at last” in it. This is the one your partner will read.",
        placeholder: "On Sunday you…",
        maxLength: 1_000,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "long_text",
        key: "quality",
        label: "Thank you for something you are",
        help: "A side of your partner that you like, with a moment where it showed.",
        placeholder: "I like how you…",
        maxLength: 1_000,
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "between_us",
        label: "Something about us that I’m glad of",
        placeholder: "We still…",
        maxLength: 1_000,
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "hard",
        label: "What makes it hard to say thank you just now",
        help: "There may be good reasons.",
        maxLength: 1_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    yields: [
      { makes: "thanks", field: "act", kind: "you_did" },
      { makes: "thanks", field: "quality", kind: "you_are" },
      { makes: "thanks", field: "between_us", kind: "about_us" },
    ],
    seedRefs: ["003.6", "003.tool_gratitude"],
  },
};
