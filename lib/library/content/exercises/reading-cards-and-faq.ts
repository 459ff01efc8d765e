/** Eight short cards with the questions most people ask; read some, say what was useful, ask what is open. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const readingCardsAndFaq: LibraryExercise = {
  slug: "reading-cards-and-faq",
  version: 3,
  content: {
    title: "Reading cards and FAQ",
    aim: "To read short, plain answers to the questions that most people ask when trust has been hurt.",
    kind: "E27",
    phases: ["sustain", "stabilise"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "communication_gap",
      "external_stress",
      "post_reconciliation_doubt",
      "other",
    ],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "The cards stand below. Read one or two, not all eight at one go.",
      "Tick what you have read. If a card annoys you, that’s worth a line too.",
      "No card knows the two of you. Where it doesn’t fit, it doesn’t fit.",
    ],
    example: `I read: how long it takes, and the one on forgiving.

Useful: “It may dip after a good spell.” We’d had eleven good days and then I found an old train ticket and it was like week one. I thought we’d broken it. Reading that other people’s good spells have holes in them helped more than it should.

Annoyed me: the honesty one. I’ve been asking for honesty since Easter. I don’t need a card.
(Then I read it again, slower. The bit about one question an evening. I ask nine. I know why I do. I might try three.)

My question: is it normal that I want to know everything and also want to never hear about it again? On the same day?`,
    guidance: {
      useWhen:
        "Between sessions, at the start, after a reunion, or late on as a reminder. Name the one or two cards you mean; a free choice of eight is a lot on a bad night.",
      notWhen:
        "In place of an answer that only you or the partner can give. Not in an acute crisis, where anything printed sounds cold.",
      watchFor:
        "Cards quoted at each other (“it says here…”). Take the question in the last box seriously and answer it early in the next session.",
    },
    fields: [
      {
        type: "many_of",
        key: "read",
        label: "The cards. I have read…",
        help: "Tick a card when you have read it. It doesn’t mean that you agree.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          {
            value: "why_trust",
            label:
              "Why does trust matter so much? Because with it you can rest. You sleep, you say a silly thing, you leave your diary lying about. Without it, part of you is always on watch, and jealousy and doubt are what being on watch feels like. It is tiring, and it isn’t a flaw in you.",
          },
          {
            value: "back_together",
            label:
              "We are back together. Isn’t that enough? It’s a beginning. Moving back in answers where you live, not what happened. Couples who come back together still need to talk about why it broke, what is different now, and how each of you will notice.",
          },
          {
            value: "where_to_start",
            label:
              "Where do we start? With what happened, said plainly by the one who did it. Then listening, then why, then a few agreements, then many ordinary days that match them. You will go back and forth between these. That’s how it goes, not a sign that you are doing it wrong.",
          },
          {
            value: "how_long",
            label:
              "How long does it take? Think in months and seasons rather than weeks. It may dip after a good spell, or on a date in the calendar. The partner who was hurt sets the pace. Nobody can be hurried into feeling safe, and waiting kindly is already doing something.",
          },
          {
            value: "honesty",
            label:
              "How much do I have to tell, or to know? Facts that change your partner’s choices belong on the table, best told once and well prepared. Pictures don’t; they tend to stay. Both may keep some privacy. Questions may go on coming; one an evening is often as much as two people can hold.",
          },
          {
            value: "small_things",
            label:
              "Why do the small things count? A grand promise can’t be tested today. Coming when you said you would can. And if it won’t work out, say so early: that counts as well. Being reliable is mostly dull, which is rather the point.",
          },
          {
            value: "forgiving",
            label:
              "Is forgiving a must? No. Some people do, some don’t, many would use another word. It isn’t forgetting, it isn’t saying it was all right, and it doesn’t oblige you to stay. What went before can be learned from either way.",
          },
          {
            value: "lasting",
            label:
              "What makes it last? Some time for each other that isn’t about the wound. Knowing what you both care about. Limits that both of you can live with. Being able to say something tender and not have it used against you. And somebody to ring when it gets hard.",
          },
        ],
      },
      {
        type: "long_text",
        key: "useful",
        label: "What was useful, and what wasn’t",
        help: "One line is plenty.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "question",
        label: "A question for my counselor",
        help: "Anything the cards left open. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
    ],
    seedRefs: ["004.faq", "004.lead", "004.importance", "004.honesty", "001.3", "003.intro"],
  },
};
