/** The one who received something puts it in the jar; marbles only go in, and there is no number to reach. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const marbleJar: LibraryExercise = {
  slug: "marble-jar",
  version: 3,
  content: {
    title: "Marble jar",
    aim: "To keep small kindnesses where you can both see them, one by one.",
    kind: "E17",
    phases: ["reconnect"],
    causes: ["unmet_need", "external_stress", "communication_gap", "broken_promise"],
    minutes: 10,
    modes: ["together", "apart"],
    steps: [
      "A marble stands for something your partner did that was good for you. Only the one who received it puts it in.",
      "Marbles go in and stay in. A bad day takes none out, and nobody asks to be given one.",
      "Write a line with each, so that you know later what it was.",
      "Don’t keep a tally. Some weeks nothing goes in, and nothing has to be said about that. Either of you may put the jar in a cupboard for a while.",
      "When it looks full to both of you, do something small to mark it. Then start again, or don’t.",
    ],
    example: `Our jar: the big coffee jar on the windowsill. Dried beans, because neither of us owns a marble.

Goes in easily with me: when you do a phone call I’m dreading. Flowers, not really. Sorry.

May 4, an act: you called the boiler people.
May 6, words: “You look done in. Sit.”
May 9, told in advance: you said on Thursday that you couldn’t do Saturday. I was annoyed, and I put a bean in anyway.

The week after, nothing from me. I was too angry to see straight. The beans from before stayed put, and I was glad of that later.

When it looks full: fries by the water. And each of us says one thing we haven’t said yet.

Just me: I did think of not putting one in so that you’d notice. I put it in.`,
    guidance: {
      useWhen:
        "Warmth is there but goes unseen. A full jar is a good moment for “One open share”. Assigning it apart first lets each learn what does the other good. The marble jar as a picture of trust comes from Brené Brown (“The Anatomy of Trust”, 2015).",
      notWhen:
        "Soon after a discovery, while parting, or where a marble could be withheld as a punishment or demanded as a due. Not where one partner is afraid of the other.",
      watchFor:
        "Counting, comparing, hinting. “I gave you three.” A jar that fills from one side only: talk about it with each alone. Never take one out, and never make it a target.",
    },
    fields: [
      {
        type: "short_text",
        key: "our_jar",
        label: "What our jar is, and where it stands",
        help: "A real one on a shelf, or the one under “Between us”.",
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "when_full",
        label: "When it looks full to us, we…",
        help: "Small and pleasant. You both have to like it.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "rows",
        key: "marbles",
        label: "Marbles I put in for my partner",
        help: "For something you received. None this time is fine.",
        rowName: "marble",
        maxRows: 20,
        role: "each",
        audience: "couple",
        columns: [
          { type: "date", key: "on", label: "When" },
          {
            type: "one_of",
            key: "kind",
            label: "It was",
            options: [
              { value: "act", label: "Something done" },
              { value: "word", label: "Kind words" },
              { value: "message", label: "A message" },
              { value: "time", label: "Time for me" },
              { value: "kept_promise", label: "A promise kept" },
              { value: "told_early", label: "Something told early" },
            ],
          },
          { type: "short_text", key: "line", label: "What you did", maxLength: 200 },
        ],
      },
      {
        type: "short_text",
        key: "goes_in_easily",
        label: "Little things that do me good",
        help: "A hint for your partner, not an order.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "what_its_like",
        label: "What it is like for me to put one in",
        help: "Easy, stiff, too soon. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    yields: [
      {
        makes: "marble",
        field: "marbles",
        on: "on",
        kind: "kind",
        line: "line",
        kinds: {
          act: "act",
          word: "word",
          message: "text",
          time: "time",
          kept_promise: "kept_promise",
          told_early: "word",
        },
      },
    ],
    seedRefs: ["003.6", "000.5", "002.8"],
  },
};
