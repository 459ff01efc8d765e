/** Each writes alone what this relationship has been worth; both open together and nothing is decided by it. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whyWeMatter: LibraryExercise = {
  slug: "why-we-matter",
  version: 3,
  content: {
    title: "Why we matter",
    aim: "To remember what the two of you have been to each other, beside what went wrong.",
    kind: "E28",
    phases: ["reconnect"],
    causes: ["betrayal_infidelity", "external_stress", "unmet_need", "post_reconciliation_doubt"],
    minutes: 15,
    modes: ["apart"],
    sealed: true,
    steps: [
      "Write alone. What you give opens only when you have both sent it.",
      "Look for moments rather than reasons. “The night the tent blew away” says more than “we’re a good team”.",
      "A memory may hurt now. You can pick an old one that nothing has touched. If none comes, leave this for another month.",
      "This decides nothing. It can be true for people who stay and for people who don’t.",
    ],
    example: `A moment: The tent blew off the hill at three in the morning. You stood there in one boot and said, “Well, that’s the washing-up done.” I’d have gone anywhere with you.

In my life because of you: I eat olives. I ring my brother. I can be in a room with someone and not perform.

What I went without: you asking “and then?” Nobody else asks “and then?”

Let’s look after: Sunday radio. It even went on in February, when we weren’t talking. I noticed that, and I don’t know if you did.

What I’m not sure of: whether I love you or the person with one boot. I’d like it to be the same one. I’m keeping this to myself for now.`,
    guidance: {
      useWhen:
        "Both can bear something tender and have lost sight of what they are doing all this for. Read it to each other in a session, slowly, with no comments.",
      notWhen:
        "Where the good memories have just been called into question (“was any of it real?”); talk about that first. Not as an answer to the question whether to stay.",
      watchFor:
        "Longing taken for a promise. One who writes a page and one who writes a line: both are real. Sorrow afterwards; ask about it within a few days.",
    },
    fields: [
      {
        type: "long_text",
        key: "moment",
        label: "A moment with you that I wouldn’t give away",
        help: "Where were you, what was said? Your partner can read this once both are in and opened.",
        placeholder: "We were…, and you…",
        maxLength: 3_000,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "long_text",
        key: "because_of_you",
        label: "Something in my life that is there because of you",
        maxLength: 2_000,
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "look_after",
        label: "Something of ours I would like us to look after",
        help: "A habit, a word, a place at the table. Only if you would like to.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "was_lost",
        label: "What I have been without",
        help: "What was missing when things were at their worst.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "not_sure",
        label: "What I am not sure of",
        help: "You can love a memory and still not know. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["002.8", "000.7", "003.tool_gratitude", "004.foundation"],
  },
};
