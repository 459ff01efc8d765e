/** Each partner says, alone, what they hope for and what help they want. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const helpWeWant: LibraryExercise = {
  slug: "help-we-want",
  version: 3,
  content: {
    title: "Help we want",
    aim: "To say, each for yourself, what you hope for and what kind of help would be welcome.",
    kind: "E30",
    phases: ["stabilise"],
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
      "Answer on your own, on your own device.",
      "Say what is true today. It may change, and it may differ from what your partner hopes for.",
      "Skip what you would rather say in person.",
      "The last question is the only one you can share with your partner. You don’t have to.",
    ],
    example: `What I hope for: honestly, to find out what I want. I keep saying “mend it” because that’s what Kim needs to hear.

Help with: talking without it turning into a fight. And the flat. We’re supposed to sign again in August.

An ordinary Tuesday, if it went well: we eat at the table. I tell Kim about my day without rehearsing it in the lift first. Nobody studies anybody’s face.

Other help: I haven’t slept properly since March and I haven’t told a doctor. And I keep dodging calls from my brother, the one person I’d normally ring.

One line for Kim: I’d like us to get help with the silences. I hate them too.`,
    guidance: {
      useWhen:
        "At the start, at every review, and when the two of them seem to be working towards different ends.",
      notWhen:
        "Do not have it filled in side by side on one phone. It replaces neither a talk with each partner alone nor your own safety questions.",
      watchFor:
        "Two different hopes: settle first what you can work on with both. “Please ask me alone” deserves a call soon, worded neutrally. Keep your referral list at hand.",
    },
    fields: [
      {
        type: "one_of",
        key: "hope",
        label: "What I hope for from this work",
        help: "Any of these is a good reason to be here.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "improve", label: "To mend things between us" },
          { value: "clarify", label: "To find out what I want" },
          { value: "end_well", label: "To part in a good way" },
          { value: "not_sure", label: "I can’t say yet" },
        ],
      },
      {
        type: "many_of",
        key: "help_with",
        label: "Where I would like help",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "talking", label: "Talking without it turning into a fight" },
          { value: "why", label: "Understanding why it happened" },
          { value: "feelings", label: "Getting through what I feel" },
          { value: "at_ease", label: "Feeling at ease at home" },
          { value: "relying", label: "Being able to rely on each other" },
          { value: "closeness", label: "Closeness and touch" },
          { value: "decisions", label: "Decisions: home, children, money" },
          { value: "staying", label: "Whether to stay" },
          { value: "something_else", label: "Something else" },
        ],
      },
      {
        type: "long_text",
        key: "ordinary_day",
        label: "If things went well, what would an ordinary Tuesday be like?",
        help: "Small things. What you would do, what you would no longer do.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "many_of",
        key: "other_help",
        label: "Who or what else could help me",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "friend", label: "A friend or someone in my family" },
          { value: "doctor", label: "A doctor, for sleep or health" },
          { value: "own_person", label: "Somebody to talk to, just for me" },
          { value: "group", label: "A group of people in a similar place" },
          { value: "habit", label: "Help with drinking, gambling or another habit" },
          { value: "money_law", label: "Advice about money or the law" },
          { value: "faith", label: "My faith or community" },
          { value: "none_now", label: "Nothing more just now" },
        ],
      },
      {
        type: "one_of",
        key: "talk_alone",
        label: "Would you like to talk about something on your own first?",
        help: "You don’t have to write what it is.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "yes", label: "Yes, please ask me when I’m alone", signal: "word_alone" },
          { value: "not_now", label: "Not at the moment" },
          { value: "not_say", label: "I’d rather not say here" },
        ],
      },
      {
        type: "short_text",
        key: "together_line",
        label: "One thing I would be glad to get help with together",
        help: "You can share this line with your partner, or leave it between you and your sessions.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    seedRefs: ["001.8", "003.8", "003.cause_2", "003.cause_4", "004.lead"],
  },
};
