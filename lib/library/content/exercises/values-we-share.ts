/** Each lists what matters most, alone; the lists open together; what is shared gets one thing to do. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const valuesWeShare: LibraryExercise = {
  slug: "values-we-share",
  version: 4,
  content: {
    title: "Values we share",
    aim: "To find out what matters most to each of you, and where you can pull in the same direction.",
    kind: "E20",
    phases: ["sustain"],
    causes: ["values_mismatch", "unmet_need", "post_reconciliation_doubt", "communication_gap"],
    minutes: 25,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "Each of you alone: choose up to five. Not what sounds good; what you would be sorry to live without.",
      "Say in a line how it shows in an ordinary week. If it doesn’t show, say that.",
      "The two lists open when both are in. Ask about each other’s words; “family” can mean two very different things.",
      "Keep three to five that you both care about, with one thing you’ll do for each. What differs is worth knowing too.",
      "Look again in about three months.",
    ],
    example: `Mine:
Honesty. In an ordinary week: I said the curry was dry. That counts, you asked.
Family. I mean yours as well, and I mean visiting, not just loving them from here.
Having time. I turned down Saturdays. Proud of that.
Faith. It doesn’t show, at the moment. I miss it and I haven’t said so.
Learning things. The beekeeping book. No bees so far.

A value I was handed: hard work. I’m not sure it’s mine. I think I just never saw anybody sit down.

Ours, after two goes:
Honesty: Sunday walk, each says one thing that’s been stuck.
Family: your dad’s every other month, and we drive home the same evening.
Having time: one weekend a month with nothing in it. We wrote “nothing” in the calendar.

Different: faith is mine, adventure is yours. You said you’d come and sit at the back.`,
    guidance: {
      useWhen:
        "The worst is behind them and the question is what for. Also where one argument keeps hiding a difference in values. Discuss the words before the list.",
      notWhen:
        "In the middle of the hurt, when “honesty” on a list is salt in the wound. Not where one partner’s faith or family is used to keep the other in line.",
      watchFor:
        "Copying or pleasing. Nothing in common on paper: look at the weeks behind the words, and let what differs stand. A joint list that only one of them carries.",
    },
    fields: [
      {
        type: "rows",
        key: "my_values",
        label: "What matters most to me",
        help: "Up to five, in any order. Your partner can read this once both lists are in and opened.",
        rowName: "value",
        maxRows: 5,
        role: "each",
        audience: "couple",
        optional: false,
        columns: [
          {
            type: "one_of",
            key: "value",
            label: "It is about",
            options: [
              { value: "family", label: "Family" },
              { value: "work", label: "Work and what I build" },
              { value: "growing", label: "Growing as a person" },
              { value: "faith", label: "Faith or spirit" },
              { value: "honesty", label: "Honesty" },
              { value: "loyalty", label: "Loyalty" },
              { value: "freedom", label: "Freedom" },
              { value: "security", label: "Safety and home" },
              { value: "kindness", label: "Kindness" },
              { value: "fairness", label: "Fairness" },
              { value: "friends", label: "Friends and community" },
              { value: "health", label: "Health" },
              { value: "adventure", label: "Play and adventure" },
              { value: "time", label: "Having time" },
              { value: "own", label: "A word of my own" },
            ],
          },
          { type: "short_text", key: "meaning", label: "What I mean by it", maxLength: 300 },
          { type: "short_text", key: "shows", label: "How it shows in my week", maxLength: 300 },
        ],
      },
      {
        type: "long_text",
        key: "handed_down",
        label: "A value I was handed and am no longer sure of",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "against_it",
        label: "Where I have lived against something that matters to me",
        help: "Anyone could write something here. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "rows",
        key: "ours",
        label: "What we share, and what we’ll do",
        help: "Three to five are plenty. One small thing for each.",
        rowName: "value",
        maxRows: 5,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "value", label: "What we both care about" },
          { type: "short_text", key: "do", label: "One thing we’ll do", maxLength: 300 },
          { type: "short_text", key: "when", label: "When" },
        ],
      },
      {
        type: "long_text",
        key: "different",
        label: "Different, and worth knowing",
        help: "No need to agree. What would you like each other to respect?",
        maxLength: 2_000,
        role: "joint",
        audience: "couple",
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at it again on",
        role: "joint",
        audience: "couple",
      },
    ],
    compare: [{ field: "my_values", by: "value", say: ["meaning"], apart: ["own"] }],
    seedRefs: ["004.foundation", "003.tool_needs", "002.8"],
  },
};
