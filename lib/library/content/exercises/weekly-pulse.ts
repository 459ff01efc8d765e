/** Finding a good moment for the weekly check-in, and the words that belong beside the numbers. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const weeklyPulse: LibraryExercise = {
  slug: "weekly-pulse",
  version: 2,
  content: {
    title: "Weekly check-in",
    aim: "To take a minute a week to notice how it is for you, and to add what numbers can’t say.",
    kind: "E14",
    phases: ["sustain", "act"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "communication_gap",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 5,
    modes: ["one", "apart"],
    steps: [
      "The five questions themselves are in the weekly check-in, on your own page. They take about a minute.",
      "Find a moment when you are alone and it isn’t the middle of an argument. The same day each week helps, but isn’t needed.",
      "Then, only if you like, write a few words here: what was behind a number.",
      "A week left out stays empty, that’s all. One number says little; the longer run says more.",
    ],
    example: `My moment: Thursday, in the launderette, drum going round.

Behind a number: I gave “be myself” a 3 and that’s not about anything that happened. We had Lou’s parents for four days. Nobody’s themselves with Lou’s parents there. Not even Lou.

What was around: tired, jealous (a bit, Tuesday), and twice quite content.

What I’d like you to ask me: the 8 for confidence. I put it quickly so that I wouldn’t think. Please ask me about it when it’s just us.

I nearly left the week out because I was angry at the whole idea. I filled it in angry.`,
    guidance: {
      useWhen:
        "When you introduce the weekly check-in, and now and then later when numbers move and you don’t know why. Explain what you will and won’t do with them.",
      notWhen:
        "Where somebody has to show the partner their numbers at home. Not in the days after a shock, when a number only makes it worse.",
      watchFor:
        "Numbers given for your sake or the partner’s. A low answer about being at ease: see both partners alone, as a matter of course. Never lay one partner’s answers before the other.",
    },
    fields: [
      {
        type: "short_text",
        key: "my_moment",
        label: "A good moment in the week for it",
        help: "Somewhere you can answer without anyone looking on.",
        placeholder: "Thursday, in the launderette",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "behind",
        label: "What was behind one of my answers this week",
        help: "Pick the one that surprised you. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "many_of",
        key: "around",
        label: "What else was around this week",
        help: "Feelings, not facts. They may contradict each other. They are not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "unsure", label: "Feeling unsure of us" },
          { value: "jealous", label: "Jealousy" },
          { value: "doubt", label: "Doubt" },
          { value: "anger", label: "Anger" },
          { value: "grief", label: "Grief" },
          { value: "guilt", label: "Guilt" },
          { value: "tired", label: "Tiredness" },
          { value: "tenderness", label: "Tenderness" },
          { value: "content", label: "Being quite content" },
          { value: "nothing_much", label: "Nothing much" },
        ],
      },
      {
        type: "long_text",
        key: "ask_me",
        label: "What I would like to be asked about, and whether alone",
        help: "It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
    ],
    seedRefs: ["001.4", "004.importance", "000.6"],
  },
};
