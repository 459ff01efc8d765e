/** A note the giver chooses to offer, in words, for at most thirty days; it ends by itself and may be stopped. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatImWillingToShareUntilWhen: LibraryExercise = {
  slug: "what-im-willing-to-share-until-when",
  version: 4,
  content: {
    title: "What I’m willing to share, until when",
    aim: "To offer a little more openness, of your own choosing and for a short, clear time.",
    kind: "E12",
    phases: ["agree", "act"],
    causes: ["betrayal_infidelity", "broken_promise", "post_reconciliation_doubt", "boundary_unclear"],
    minutes: 15,
    modes: ["one"],
    steps: [
      "This is an offer. You choose what, how and for how long. You may also choose nothing.",
      "Offer words, not proof. A sentence about your plans is fine; where your phone is, photos, receipts and passwords are not part of this.",
      "Keep it to one or two things you can say calmly on an ordinary day.",
      "Set the last day, thirty days away at most. Then it ends by itself. Only you can offer it again.",
      "Your counselor reads it first. If you are still sure after that, you open it to your partner. You may stop before the last day, without a reason.",
    ],
    example: `Whose idea: mine, mostly. Sascha hasn’t asked. Sascha has just stopped asking, which is worse.

What I offer:
Plans. On Sunday evening I say what my week looks like, over the washing-up.
Feelings. If I notice the not-telling coming over me, I say “fog”. The same evening, if I can manage it.

Why: because you told me the not-knowing is louder than anything I could say.

For two weeks, until 12 March.

What stays mine: my messages with my brother, and what I say to my counselor. I’m not hiding anything there. It’s just mine.

Does it still help? We’ll ask on the 12th. If Sunday has turned into an interview by then, I’ll offer something else.

Could I say no to this? Yes. I tried it out on Tuesday with something smaller, and it was all right.`,
    guidance: {
      useWhen:
        "The giver wants to ease doubt and is free to say no. If the hurt partner wishes for more openness, hear that wish yourself and ask the giver alone. Both agree separately before it begins.",
      notWhen:
        "With any concern about fear, control or checking, on either side. Not under demand or as a condition for peace. Never for whereabouts, passwords, devices, pictures or receipts. Not for telling something new about the past: prepare that as a hard truth.",
      watchFor:
        "A list that grows, daily reporting, questioning afterwards, relief that never lasts (then look at the anxiety, not at more information). “I couldn’t say no” means: not now. If it stops, do not ask why in front of the partner.",
    },
    fields: [
      {
        type: "one_of",
        key: "whose_idea",
        label: "Where the idea came from, and can I say no?",
        help: "It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "mine", label: "It is my own wish" },
          { value: "asked_free", label: "My partner would like it, and I could say no" },
          { value: "session", label: "It came up in a session, and I could say no" },
          { value: "not_free", label: "I don’t feel I could say no", signal: "not_free" },
          { value: "ask_alone", label: "Please ask me when I’m alone", signal: "word_alone" },
        ],
      },
      {
        type: "rows",
        key: "offer",
        label: "What I offer to tell you",
        help: "One or two. In words, told by me. For your counselor first; then you can open it to your partner.",
        rowName: "offer",
        maxRows: 3,
        role: "each",
        audience: "coach",
        columns: [
          {
            type: "one_of",
            key: "about",
            label: "It is about",
            options: [
              { value: "plans", label: "Plans" },
              { value: "decisions", label: "Decisions" },
              { value: "feelings", label: "What I feel" },
              { value: "actions", label: "Something I have done" },
            ],
          },
          { type: "short_text", key: "what", label: "What I will tell you", maxLength: 300 },
          { type: "short_text", key: "when", label: "When, or how often", maxLength: 200 },
        ],
      },
      {
        type: "long_text",
        key: "why",
        label: "Why I offer it",
        placeholder: "Because I have seen that…",
        maxLength: 1_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "one_of",
        key: "how_long",
        label: "For how long",
        help: "It can’t be longer. If it did you both good, you can make a new offer afterwards.",
        role: "each",
        audience: "coach",
        options: [
          { value: "week", label: "One week" },
          { value: "two_weeks", label: "Two weeks" },
          { value: "thirty_days", label: "Thirty days, the longest there is" },
        ],
      },
      {
        type: "date",
        key: "last_day",
        label: "The last day",
        help: "At most thirty days from today. After it, nothing more is owed.",
        withinDays: 30,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "stays_mine",
        label: "What stays mine",
        help: "Being open doesn’t mean having nothing of your own.",
        maxLength: 1_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "still_helps",
        label: "How I will find out whether it still helps",
        help: "A question to both of you, on the last day or before.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    seedRefs: ["001.5", "004.honesty", "004.consistency", "000.5"],
  },
};
