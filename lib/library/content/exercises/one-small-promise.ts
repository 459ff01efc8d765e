/** A promise small enough to keep; below 7 of 10 it is made smaller before anyone hears it. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const oneSmallPromise: LibraryExercise = {
  slug: "one-small-promise",
  version: 3,
  content: {
    title: "One small promise",
    aim: "To make one promise that is small enough to keep, even in a bad week.",
    kind: "E11",
    phases: ["act"],
    causes: ["broken_promise", "betrayal_infidelity", "unmet_need", "post_reconciliation_doubt"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Write down your first idea. Nobody else has to see it.",
      "Ask yourself honestly: can I keep this, also when I’m tired or cross? Give it a number.",
      "Below 7? Make it smaller: fewer days, less time, one week only. Then ask again.",
      "Write the promise you are making, and how you will tell your partner early if you see it won’t work out.",
    ],
    example: `First idea: always be home for dinner.

In the way: month end, the Thursday call, and my own big mouth.

Can I keep it? A 4, if I’m honest. Made it smaller twice. Now it’s an 8.

My promise: Mondays and Wednesdays I’m home by half past six, and on Wednesdays I cook.

For four weeks, until 30 May.

If I see it won’t work: I text before four, say why, and offer another evening.

It looks tiny written down. Robin read it and said tiny is good, tiny I can plan round.`,
    guidance: {
      useWhen:
        "Words have been said and now need to be seen. Good after an apology: take one line of its prevention part. Either partner may make a promise.",
      notWhen:
        "Under pressure from the other partner, or for things no promise can settle, such as drinking that needs other help. Not for reporting where one is.",
      watchFor:
        "A confidence of 10 on a big promise. Repeated early notices: is it too large, or too unwelcome? The giver says whether it was kept; do not make the other partner the inspector.",
    },
    fields: [
      {
        type: "short_text",
        key: "first_idea",
        label: "Something small I could do for the two of us",
        labelFor: { involved: "Something small I could do, so that my partner can rely on me a little more" },
        help: "Something that can be seen. “Be more open” can’t; “tell you about my day at dinner” can.",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "in_the_way",
        label: "What could get in the way",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "scale",
        key: "confidence",
        label: "Can I keep this?",
        help: "Below 7, make it smaller and ask yourself again. A small promise kept is worth more than a big one meant.",
        min: 0,
        max: 10,
        lowLabel: "I doubt it",
        highLabel: "I’m sure",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "promise",
        label: "The promise I am making",
        placeholder: "I will…",
        maxLength: 200,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "short_text",
        key: "how_often",
        label: "When, or how often",
        placeholder: "Mondays and Wednesdays",
        role: "each",
        audience: "couple",
      },
      {
        type: "date",
        key: "until",
        label: "I’ll try it until",
        help: "Two to four weeks. Then you look at it again.",
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "tell_early",
        label: "If I see that it won’t work out, I will…",
        help: "Say so before the time comes, with the real reason and another offer. Telling in advance is part of being reliable.",
        placeholder: "text you before four and suggest another evening",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
    ],
    yields: [{ makes: "promise", field: "promise", often: "how_often", until: "until" }],
    seedRefs: ["000.5", "001.4", "002.4", "004.honesty", "004.consistency"],
  },
};
