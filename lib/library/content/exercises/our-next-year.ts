/** Each says what they would like from the coming year; a few shared plans follow; no answer binds anyone to stay. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const ourNextYear: LibraryExercise = {
  slug: "our-next-year",
  version: 3,
  content: {
    title: "Our next year",
    aim: "To look up from the past for a while, and choose a few things to look forward to and to work for.",
    kind: "E20",
    phases: ["sustain"],
    causes: ["values_mismatch", "unmet_need", "external_stress", "post_reconciliation_doubt"],
    minutes: 20,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "Look ahead only as far as you honestly can. A year, a summer, until the end of the month.",
      "Alone: what would you like to do, to learn, to have behind you? And how could your partner back you in it?",
      "When both are in, read each other’s and be curious. A wish is not yet a plan, and a plan is not a vow.",
      "Together pick two or three things. At least one of them should be pure fun.",
    ],
    example: `How far I can see: until the summer. After that it’s fog, and I don’t want to make things up.

What I’d like: to swim in the sea with you, in June, when it’s still too cold. To have the back room not be the room where we argued. Paint, I suppose. Curtains.

For me alone: the welding course. Wednesdays, ten weeks.

How you could back me: take the kids on Wednesdays, and ask to see my terrible welds.

How I’ll back you: you want to go part-time. I’m scared about the money, and I’ll do the sums with you instead of pulling the face.

What I can’t say yet: anything with the word “always” in it. I’ve told our counselor that.

Ours: sea in June, me booking. Back room over Easter, both of us. And curry night on the fifteenth of every month, for no reason.`,
    guidance: {
      useWhen:
        "Things have steadied and all their talk is of the past. It suits undecided couples too, if you shorten the stretch: “until the summer” is a fine year.",
      notWhen:
        "Where one has decided to leave and the other doesn’t know, or as a test of commitment. Check each one’s hope alone before you give it.",
      watchFor:
        "Large joint plans (a house, a baby, a wedding) that are meant to mend. One person’s growth paid for by the other. Read “can’t say yet” before the session and keep it to yourself.",
    },
    fields: [
      {
        type: "short_text",
        key: "how_far",
        label: "How far ahead I can look just now",
        placeholder: "A year. Until the summer. This week.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "would_like",
        label: "What I would like in that time, small things included",
        help: "Your partner can read this once both are in and opened. Write only what you are glad to have read.",
        placeholder: "I’d like to…",
        maxLength: 3_000,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "short_text",
        key: "for_myself",
        label: "Something I would like to do or learn for myself",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "parts",
        key: "backing",
        label: "How we could back each other",
        role: "each",
        audience: "couple",
        parts: [
          { key: "you_me", label: "How you could back me", placeholder: "You could…" },
          { key: "i_you", label: "How I would like to back you", placeholder: "I could…" },
        ],
      },
      {
        type: "long_text",
        key: "cannot_say",
        label: "What I can’t say or promise yet",
        help: "It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "rows",
        key: "plans",
        label: "What we plan",
        help: "Two or three. One for fun.",
        rowName: "plan",
        maxRows: 5,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "what", label: "What", maxLength: 300 },
          { type: "short_text", key: "when", label: "Roughly when" },
          { type: "short_text", key: "first_step", label: "First small step, and whose" },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at it again on",
        role: "joint",
        audience: "couple",
      },
    ],
    seedRefs: ["003.tool_needs", "004.foundation", "000.7", "002.8"],
  },
};
