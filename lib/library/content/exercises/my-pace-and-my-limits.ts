/** Each partner says how fast they can go; the slower pace counts. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const myPaceAndMyLimits: LibraryExercise = {
  slug: "my-pace-and-my-limits",
  version: 2,
  content: {
    title: "My pace and my limits",
    aim: "To say how fast you can go just now, what is too much, and how to be asked about hard things.",
    kind: "E25",
    phases: ["stabilise"],
    causes: ["betrayal_infidelity", "broken_promise", "past_trauma_attachment", "post_reconciliation_doubt"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Take ten minutes on your own. There is no right speed.",
      "Choose the pace you can manage this week, not the one you think you ought to manage.",
      "Name what you want to leave alone for now. “Not yet” is a full answer. You don’t have to give a reason.",
      "Decide which answers your partner may read. You can change your pace at any time.",
    ],
    example: `Slower, please. I ticked “as now” first, because it sounded nicer.

Leave alone for now: what exactly happened that weekend. And whether we’re staying together. I can’t answer that at eleven on a Tuesday night.

I know it’s getting too much when I start washing up really loudly. Robin says my voice goes flat as well.

How to ask me: Sunday after breakfast, once, and tell me first what it’s about. If I say no, just say okay and pass the toast. I’m not punishing you. I will come back to it.

Look again: first of next month.`,
    guidance: {
      useWhen:
        "Early on, after a disclosure or a setback, or whenever one partner hurries and the other goes quiet. Use it before any talk about details.",
      notWhen:
        "As a way to put off a talk about safety, or where one partner would be punished for setting a limit. Ask each of them alone first.",
      watchFor:
        "“A bit faster” said to please. A limit with no date to look again. A partner who knows the pace and keeps asking anyway.",
    },
    fields: [
      {
        type: "one_of",
        key: "pace",
        label: "The pace I can manage just now",
        help: "If your two paces differ, the slower one counts for both of you.",
        role: "each",
        audience: "coach",
        options: [
          { value: "slower", label: "Slower than now" },
          { value: "as_now", label: "As now" },
          { value: "bit_faster", label: "A bit faster" },
        ],
      },
      {
        type: "many_of",
        key: "not_now",
        label: "What I want to leave alone for now",
        role: "each",
        audience: "coach",
        options: [
          { value: "details", label: "Details of what happened" },
          { value: "staying", label: "Whether we stay together" },
          { value: "touch", label: "Touch and physical closeness" },
          { value: "who_knows", label: "Who else knows" },
          { value: "family", label: "Our families" },
          { value: "phones", label: "Phones and messages" },
          { value: "money", label: "Money" },
          { value: "something_else", label: "Something else" },
        ],
      },
      {
        type: "long_text",
        key: "too_much",
        label: "How I notice that it is getting too much",
        help: "The first small signs. A tight chest, talking faster, going silent, cleaning things that are clean.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "how_to_ask",
        label: "How I would like to be asked about hard things",
        help: "When, where, how long. And what to do if I say no.",
        placeholder: "Ask first whether it’s a good time…",
        maxLength: 1_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "when_slower",
        label: "What I will do when it goes more slowly than I hoped",
        help: "Something you can do yourself that puts no pressure on your partner.",
        placeholder: "Go for a run. Write it down for Thursday’s session…",
        role: "involved",
        audience: "coach",
      },
      {
        type: "date",
        key: "look_again",
        label: "Let’s look at this again on",
        help: "Leave it empty if you can’t say yet.",
        role: "each",
        audience: "coach",
      },
    ],
    yields: [{ makes: "pace", field: "pace", notNow: "not_now", howToAsk: "how_to_ask" }],
    seedRefs: ["000.6", "001.3", "002.5", "002.7", "004.patience"],
  },
};
