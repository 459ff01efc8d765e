/** Each names their own early signs; both agree what to do the first time one shows. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const earlySignsAndWhatWeDo: LibraryExercise = {
  slug: "early-signs-and-what-we-do",
  version: 2,
  content: {
    title: "Early signs and what we do",
    aim: "To know the first small signs of a hard time, and to have a simple plan before you need it.",
    kind: "E26",
    phases: ["sustain"],
    causes: [
      "harmful_pattern",
      "communication_gap",
      "broken_promise",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 20,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "Alone first: think back to a time when things slid. What did you do a week before?",
      "Write about your own signs, not your partner’s. You each know your own best.",
      "Then read each other’s and make one short plan for the first day. Short enough to remember.",
      "A hard week doesn’t take you back to the start. It is what the plan is for.",
    ],
    example: `My signs: I answer “fine” before the question is finished. What helps: being asked once more, in the car, not face to face.
I tidy up my story on the way home. What helps: telling it untidy, before I’ve taken my coat off.

Between us: we stop swearing at the news together. We go to bed at different times and both pretend it’s the book.

Our plan. We say: “Is it a Tuesday?” (Our first really bad day was one.)
That evening: tea, nothing gets solved, we both stay in the room.
We talk: Saturday, walking to the market. Twenty minutes, then we buy cheese.
If it’s still there after two weeks: we book a session, and whoever thinks of it first does the ringing.

Look again: 1 October.

Just me: it would be hard to say that I’m bored. Bored is how it started.`,
    guidance: {
      useWhen:
        "Things are steadier, sessions are getting fewer, or a setback has just been understood. Do it apart first, then make the plan together, in a session if you can.",
      notWhen:
        "In the middle of a setback. Not where “signs” means fear of a partner’s temper: that needs a safety plan, made alone with the person.",
      watchFor:
        "Signs that are really charges against the other. A plan that makes one partner the watcher. Plans with no step outside the two of them.",
    },
    fields: [
      {
        type: "rows",
        key: "my_signs",
        label: "Early signs in me",
        help: "Two or three. Small things that come before the big ones. Your partner can read these once they are opened.",
        rowName: "sign",
        maxRows: 5,
        role: "each",
        audience: "couple",
        optional: false,
        columns: [
          { type: "short_text", key: "sign", label: "What I start or stop doing", maxLength: 300 },
          { type: "short_text", key: "helps", label: "What helps me then", maxLength: 300 },
        ],
      },
      {
        type: "long_text",
        key: "between_us",
        label: "Early signs between us",
        help: "Begin with “we”. What goes missing first?",
        placeholder: "We stop…",
        role: "each",
        audience: "couple",
      },
      {
        type: "parts",
        key: "plan",
        label: "Our plan",
        help: "A few words for each. For when you sit together.",
        role: "joint",
        audience: "couple",
        parts: [
          {
            key: "say",
            label: "How we say that we have noticed",
            help: "A word or a question that neither of you minds hearing.",
            needed: true,
          },
          { key: "first_day", label: "What we do on the same day", needed: true },
          { key: "talk", label: "When and where we talk" },
          { key: "outside", label: "When we ask for help, and whom" },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        role: "joint",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "hard_to_say",
        label: "What I would find hard to say if it came to that",
        help: "Writing it down once makes it easier to say later, perhaps in a session. It is not shown to your partner.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["000.6", "002.7", "004.patience", "004.causes"],
  },
};
