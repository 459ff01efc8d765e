/** Saying in good time that a promise will not work out, with the real reason and another offer. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const tellingEarly: LibraryExercise = {
  slug: "telling-early",
  version: 3,
  content: {
    title: "Telling in advance",
    aim: "To say in good time that something won’t work out, so that nobody has to find out by waiting.",
    kind: "E11",
    phases: ["act"],
    causes: ["broken_promise", "communication_gap", "external_stress", "post_reconciliation_doubt"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Take one plan that may not hold. A real one from this week is best.",
      "When do you speak up? The first time you think “this could get tight”. Not when you are certain.",
      "Say what won’t happen and the true reason, in one sentence each. A tidied-up reason costs more than a late train.",
      "Offer something else, with a day. Then let your partner be disappointed, if they are.",
      "Telling in advance counts beside keeping. Both are ways of being reliable.",
    ],
    example: `The plan: pick up your new glasses on Thursday, before six.

When I first knew: Tuesday, eleven o’clock, when the schedule came out. I put it in my pocket and hoped.

What makes it hard: I see a face going thin before I’ve opened my mouth. It isn’t your face. It’s my dad’s.

What I sent: “I can’t get the glasses on Thursday. They’ve put me on the late shift. I’ve known since eleven and it’s now two, sorry about the three hours. I could go on Saturday at ten, or ask Dara to go on Thursday. Which suits you?”

It isn’t brilliant. But you weren’t stood outside the shop at six.

How I like to be told myself: in writing, with the new day in it. Then five minutes to be cross. It goes quicker if nobody explains.`,
    guidance: {
      useWhen:
        "Someone means well, hopes it will sort itself out, and speaks up too late. Practice one real message aloud in the session.",
      notWhen:
        "Not as a duty to report one’s whereabouts, and not where bad news is met with threats or days of silence. There the person needs safety first, not a better message.",
      watchFor:
        "Many early notices about the same thing: too large, too unwelcome, or a way out? Reasons that change when you ask again. A hurt partner who is expected to be pleased every time.",
    },
    fields: [
      {
        type: "short_text",
        key: "plan",
        label: "What I said I would do",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "date",
        key: "meant_for",
        label: "It was meant for",
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "first_knew",
        label: "When I first thought it might not work out",
        help: "The honest moment. It is usually earlier than we like.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "makes_hard",
        label: "What makes it hard for me to say so",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "parts",
        key: "message",
        label: "How I tell it",
        help: "Three short lines, in the words you would really use.",
        role: "each",
        audience: "couple",
        parts: [
          {
            key: "not_possible",
            label: "What won’t happen",
            placeholder: "I can’t… on Thursday.",
            needed: true,
          },
          {
            key: "reason",
            label: "The true reason",
            help: "One sentence. If part of it is “I didn’t want to”, say that kindly too.",
            needed: true,
          },
          {
            key: "instead",
            label: "What I offer instead, and when",
            placeholder: "I could… on Saturday, or…",
            needed: true,
          },
        ],
      },
      {
        type: "long_text",
        key: "how_told",
        label: "How I like to be told when a plan changes",
        labelFor: { injured: "How I would like to be told, and what helps me while I take it in" },
        help: "By message or in person, before what time, with how many words.",
        maxLength: 2_000,
        role: "each",
        audience: "couple",
      },
    ],
    seedRefs: ["000.5", "002.4", "003.cause_1", "004.consistency"],
  },
};
