/** A look back some time after the last regular session, alone, with an easy way to ask for more. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const aftercareAtOneThreeSixMonths: LibraryExercise = {
  slug: "aftercare-at-one-three-six-months",
  version: 2,
  content: {
    title: "Aftercare at 1, 3, 6 months",
    aim: "To see how it is some time after the sessions, and to make it easy to come back if you want to.",
    kind: "E14",
    phases: ["sustain"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "harmful_pattern",
      "communication_gap",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Answer on your own. Think of the past two or three weeks, not of your best or worst day.",
      "If you like, do the weekly check-in first. It is still there and takes a minute.",
      "Many couples have a dip once the regular sessions end. It often passes, and you don’t have to sit it out.",
      "Say what you would like now. “Nothing, thank you” is a good answer. So is “please ring me”.",
    ],
    example: `Three months, about.

Still holding: the tea at nine. I was sure it would go first. We say who’s talking and who’s listening, like radio operators, and the kids do it too now.

Gone quiet: the Sunday look at the week. Nobody decided it. There was a christening, and then it was May.

Hard: that name came up at a wedding, in a speech of all things, and I had to go and look at the roses for a while. I told you in the car. In October I’d have told nobody.

An early sign I’ve seen: we’ve both been very busy. We’re both never busy by accident.

What I’d like: one session, in a few weeks. Nothing’s on fire. I’d like to oil it before it squeaks.

One line to share: shall we bring back Sunday?`,
    guidance: {
      useWhen:
        "About one, three and six months after regular sessions end. Agree on it at the last session, and say who will read it and how soon you answer.",
      notWhen:
        "If one of them has asked for no further contact, or if writing down how things are has become unsafe at home. Then follow what you agreed with each alone.",
      watchFor:
        "Two very different answers. “Please ask me when I’m alone” deserves a neutral call within days. A first dip is common; a widening one is a reason to offer a session.",
    },
    fields: [
      {
        type: "one_of",
        key: "since",
        label: "Since our regular sessions, it has been",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "one", label: "About a month" },
          { value: "three", label: "About three months" },
          { value: "six", label: "About half a year" },
          { value: "other", label: "Another length of time" },
        ],
      },
      {
        type: "long_text",
        key: "holding",
        label: "What is holding",
        help: "Habits, agreements, ways of talking. Odd ones count.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "gone_quiet",
        label: "What has gone quiet, and whether I mind",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "hard",
        label: "What has been hard, and what I did then",
        help: "It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "early_sign",
        label: "An early sign I have noticed, if any",
        help: "In yourself or between you.",
        maxLength: 300,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "would_like",
        label: "What I would like now",
        help: "This is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "nothing", label: "Nothing, thank you" },
          { value: "call", label: "A short call" },
          { value: "session", label: "One session together" },
          { value: "regular", label: "Regular sessions again for a while" },
          { value: "alone", label: "Please ask me when I’m alone", signal: "word_alone" },
          { value: "not_sure", label: "I’m not sure" },
        ],
      },
      {
        type: "short_text",
        key: "one_line",
        label: "One line for my partner, if I like",
        placeholder: "Shall we bring back…?",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
    ],
    seedRefs: ["004.consistency", "004.patience", "003.8", "002.7"],
  },
};
