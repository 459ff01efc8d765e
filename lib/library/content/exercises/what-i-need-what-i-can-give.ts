/** What each of them needs, how much of it there is, whom to ask, and what they can give; both lists open together. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatINeedWhatICanGive: LibraryExercise = {
  slug: "what-i-need-what-i-can-give",
  version: 4,
  content: {
    title: "What I need, what I can give",
    aim: "To know what you need, where it could come from, and what you gladly give, and to lay both lists side by side.",
    kind: "E19",
    phases: ["agree"],
    causes: [
      "unmet_need",
      "communication_gap",
      "values_mismatch",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 25,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "When did you last feel loved, or safe, or properly seen? When lonely, or cross without quite knowing why? Those two moments know what you need.",
      "List three to five needs. Say how much each matters and how much of it there is in your life just now, wherever it comes from.",
      "Be fair about where to look. Some things you would hope for from your partner alone, some can come from friends, some from yourself.",
      "The lists open when both are in. Look for what you share and what differs. The numbers are not marks, and nobody is behind.",
      "Then choose at most three things to look after together for the next six weeks.",
    ],
    example: `Felt good: last Sunday, when you fell asleep on my feet. Felt lonely: at your firm’s party, holding two glasses.

Needs. Closeness: that you touch me in passing. Matters 8, there is 3. From you.
Respect: that you tell me about money before, not after. Matters 10, there is 6. From you.
Fun: going somewhere neither of us has been. Matters 6, there is 2. From you, or from Gabi, who’s always up for it.
Being told I’m good at my job. Matters 7, there is 1. I’d put “from you”, and then I thought: no, that’s my boss. And me.

I can gladly give: breakfast, driving, listening in the car. Not yet: sleeping with you. A hand, yes.

What’s hard to say: I need you to need me a bit. I’m embarrassed by that one.

Together, for six weeks: touch in passing, money before, one new place. It’ll probably be Swindon.`,
    guidance: {
      useWhen:
        "Both have drifted or feel short-changed, and the breach has been named. Apart, then the joint three in a session. Again after six to eight weeks.",
      notWhen:
        "Soon after a disclosure: needs then sound like the reason for it. Not where closeness is demanded or giving has become a duty; check sexual pressure with each alone.",
      watchFor:
        "All needs pinned on one person. A list with no need in it at all. Reading numbers as gaps or marks. If one never opens theirs, compare only what both agreed to, in the session.",
    },
    fields: [
      {
        type: "long_text",
        key: "moments",
        label: "A moment that did me good, and one that left me lonely or cross",
        role: "each",
        audience: "self",
      },
      {
        type: "rows",
        key: "needs",
        label: "What I need",
        help: "Three to five are enough. Your partner can read this once both lists are in and opened.",
        rowName: "need",
        maxRows: 8,
        role: "each",
        audience: "couple",
        optional: false,
        columns: [
          {
            type: "one_of",
            key: "area",
            label: "It belongs to",
            options: [
              { value: "closeness", label: "Affection and closeness" },
              { value: "respect", label: "Respect and trust" },
              { value: "future", label: "What we value and plan for" },
              { value: "fun", label: "Fun and new things" },
              { value: "other", label: "Something else" },
            ],
          },
          { type: "short_text", key: "need", label: "In my own words", maxLength: 300 },
          {
            type: "scale",
            key: "matters",
            label: "How much it matters to me",
            min: 0,
            max: 10,
            lowLabel: "A little",
            highLabel: "A great deal",
          },
          {
            type: "scale",
            key: "there_is",
            label: "How much of it there is just now",
            min: 0,
            max: 10,
            lowLabel: "Hardly any",
            highLabel: "Plenty",
          },
          {
            type: "one_of",
            key: "from",
            label: "Where it could come from",
            options: [
              { value: "partner", label: "From you" },
              { value: "self", label: "From myself" },
              { value: "others", label: "From others" },
              { value: "both", label: "From more than one" },
            ],
          },
        ],
      },
      {
        type: "long_text",
        key: "can_give",
        label: "What I can gladly give just now",
        help: "Gladly, not because you ought to.",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "not_yet",
        label: "What I can’t or won’t give just now",
        help: "Your counselor reads this first; you can open it to your partner. You owe nobody touch.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "hard_to_say",
        label: "A need that is hard to admit",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "rows",
        key: "our_three",
        label: "What we will look after together",
        help: "Three at most, for six weeks or so.",
        rowName: "thing",
        maxRows: 3,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "what", label: "What we want more of", maxLength: 300 },
          { type: "short_text", key: "how", label: "How each of us will help it along", maxLength: 300 },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        role: "joint",
        audience: "couple",
      },
    ],
    compare: [{ field: "needs", by: "area", say: ["need"], apart: ["other"] }],
    seedRefs: ["003.tool_needs", "003.cause_6", "000.4", "004.foundation"],
  },
};
