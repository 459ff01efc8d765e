/** The few things a person cannot live without in a relationship, sorted from what they could bend on. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const myNonNegotiables: LibraryExercise = {
  slug: "my-non-negotiables",
  version: 3,
  content: {
    title: "My non-negotiables",
    aim: "To find the few things you can’t do without in a relationship, and to tell them from what you could bend on.",
    kind: "E19",
    phases: ["agree", "let_go"],
    causes: [
      "unmet_need",
      "values_mismatch",
      "boundary_unclear",
      "betrayal_infidelity",
      "post_reconciliation_doubt",
    ],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Look back over the people you have been close to, this relationship included. What kept you well? What slowly made you smaller?",
      "From that, write down what you really can’t do without. Two or three things. If there are ten, most of them are wishes.",
      "Test each one: is it about how I live and am treated, or about making somebody be a certain way?",
      "Keep the list until you are calm. Then decide with your counselor whether, when and how your partner hears of it. Never in the middle of a row.",
    ],
    example: `What kept me well: with Pat, years ago, we told each other the boring truth. “I’m late because I was reading in the car.” I’ve never been so relaxed.

What made me smaller: being laughed at when I cried. Twice with different people, so I know it’s not just you.

Can’t do without:
1. That I hear things that change our life from you, and before other people do. Because I can carry bad news. I can’t carry being the last.
2. That nobody in this house is laughed at for crying. Because the kids are learning it from us.

Could bend on: separate holidays. How tidy. Your mother, within reason. I’d had children’s bedtimes on the list and crossed it out; that was just me being right.

If one of these can’t be: I’d want to say so in a session before I did anything else. I’d be very sad. I think I would go.

What I’m not sure about: whether “I won’t be lied to again” is a line or a prayer.`,
    guidance: {
      useWhen:
        "Someone is deciding whether to stay, or gives way on everything, or fights for everything. Good before agreements, and in a calm review after coming back together.",
      notWhen:
        "As an ultimatum in the heat, or to draw up conditions for the other’s conduct. If a line is “not to be hit, threatened or watched”, talk about safety alone at once; it is not for comparing.",
      watchFor:
        "A list that governs the other’s friends, phone, money or body. A list with nothing on it. A line crossed long ago and stayed with: no reproach, ask what has kept the person there.",
    },
    fields: [
      {
        type: "parts",
        key: "looking_back",
        label: "Looking back",
        help: "People you loved, lived with, grew up with. No names needed.",
        role: "each",
        audience: "self",
        parts: [
          { key: "kept_well", label: "What kept me well" },
          { key: "smaller", label: "What made me smaller, bit by bit" },
          { key: "overlooked", label: "What I noticed early and talked myself out of" },
        ],
      },
      {
        type: "rows",
        key: "lines",
        label: "What I can’t do without",
        help: "Your counselor reads this first. You can open it to your partner, when you are sure.",
        rowName: "thing",
        maxRows: 4,
        role: "each",
        audience: "coach",
        columns: [
          { type: "short_text", key: "what", label: "What I need to be so", maxLength: 300 },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
          {
            type: "one_of",
            key: "today",
            label: "Today it is",
            options: [
              { value: "there", label: "There" },
              { value: "growing", label: "Growing" },
              { value: "shaky", label: "Shaky" },
              { value: "not_there", label: "Not there" },
              { value: "unsure", label: "I can’t tell" },
            ],
          },
        ],
      },
      {
        type: "long_text",
        key: "can_bend",
        label: "What I could bend on",
        help: "Strong wishes that would survive a compromise.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "if_not",
        label: "If one of these can’t be, what I would do",
        help: "Something that looks after you. Not a threat, and you don’t have to know it yet.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "unsure",
        label: "What I’m not sure about",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "safe_to_say",
        label: "Could I say these things to my partner safely?",
        help: "It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "yes", label: "Yes" },
          { value: "with_help", label: "In a session, with help" },
          { value: "no", label: "No", signal: "not_free" },
          { value: "ask_alone", label: "Please ask me when I’m alone", signal: "word_alone" },
        ],
      },
    ],
    seedRefs: ["003.tool_needs", "003.7", "003.4", "004.lead"],
  },
};
