/** One small misunderstanding taken apart: what was heard, what was made of it, what was meant. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const misunderstandingClearedUp: LibraryExercise = {
  slug: "misunderstanding-cleared-up",
  version: 3,
  content: {
    title: "Misunderstanding, cleared up",
    aim: "To take one small misunderstanding apart: what was said, what was heard, what was meant.",
    kind: "E05",
    phases: ["understand"],
    causes: ["communication_gap", "external_stress", "unmet_need"],
    minutes: 15,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "Agree on the moment first. A small one, from the last two weeks: the shopping list, the tone on the phone.",
      "Each of you writes alone. First what a camera would have recorded, then what you made of it. Those are two different things.",
      "When both are open, read them slowly. Don’t decide who remembers better; two people were in two different evenings.",
      "Write down together what it turned out to be. If it wasn’t a misunderstanding but a real difference or a real hurt, say so. It deserves another talk.",
    ],
    example: `The moment: Monday, the text with “ok.”

What the camera saw: I wrote that I’d be at the gym till eight. You answered “ok.” With a full stop.

What I made of it: you’re angry. You’re counting my evenings again. So I came home already angry back and made a point of eating at the counter.

What I meant by eating at the counter: I don’t need you. I did, though. I’d had a rotten day.

What I could have asked: “Is that a fine-ok or a not-fine-ok?”

Together: Bo was holding the phone in one hand and a wet dog in the other. The full stop was the phone’s. But the counting was true too, just not on Monday. That one goes to the session.

Next time we’ll ask: “Fine-ok?” It’s already a joke, which is a start.`,
    guidance: {
      useWhen:
        "They get stuck on who said what. For small, everyday moments it trains the difference between what happened and what was made of it. Apart first; the last two questions together.",
      notWhen:
        "For a lie, a breach or a frightening scene: that was no misunderstanding, and calling it one makes the hurt partner doubt their own eyes. If one is often told that things didn’t happen, see them alone.",
      watchFor:
        "“That’s not what I said” as a way to win. The one who always gives way about the facts. Let two memories stand.",
    },
    fields: [
      {
        type: "short_text",
        key: "moment",
        label: "The moment we agreed on",
        placeholder: "Monday, the message about…",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "recorded",
        label: "What a camera would have recorded",
        help: "Words and actions only, your own included. Your partner can read this once both of you have written and it is opened.",
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "long_text",
        key: "made_of_it",
        label: "What I made of it",
        help: "“I told myself that…” It may have been wrong, and the feeling was still real.",
        placeholder: "I told myself that…",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "meant",
        label: "What I meant by what I said or did",
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "could_ask",
        label: "What I could have asked",
        placeholder: "Did you mean…?",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "turned_out",
        label: "What it turned out to be",
        help: "For when you sit together. “We remember it differently” is a full answer.",
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "next_time",
        label: "How we will ask next time",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "one_of",
        key: "really",
        label: "For me, was it a misunderstanding?",
        help: "It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "yes", label: "Yes" },
          { value: "partly", label: "Partly" },
          { value: "difference", label: "No, we really differ there" },
          { value: "hurt", label: "No, it was a real hurt" },
          { value: "talk", label: "I’d like to talk about it alone", signal: "word_alone" },
        ],
      },
    ],
    seedRefs: ["001.2", "003.cause_5", "003.tool_communication", "003.tool_empathy"],
  },
};
