/** A private look at what one holds against oneself; for either role, with no duty to arrive anywhere. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const forgivingMyself: LibraryExercise = {
  slug: "forgiving-myself",
  version: 1,
  content: {
    title: "Forgiving myself",
    aim: "To look at what you hold against yourself, and find out what is fair and what could be put down.",
    kind: "E21",
    phases: ["let_go"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "past_trauma_attachment"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Find half an hour with a door that closes. Nobody reads this unless you want it read.",
      "Write down what you say to yourself at night, in the tone you say it in.",
      "Then sort it, as a fair person would: what you answer for, and what you don’t.",
      "Say a sentence to yourself as you would to a friend in the same shoes. It may sound false at first.",
      "You needn’t be done with it today, or ever. It asks nothing of your partner. Regret and kindness fit in the same person.",
    ],
    example: `What I say to myself: You absolute idiot. Everyone saw it. You ironed the shirts.

What was mine: I stopped asking because I didn’t want to hear the answer. When my sister spoke up I called it nasty. I’d like to say sorry for that one, to my sister.

What wasn’t: the lying. I ironed shirts. I didn’t book the hotel.

What I didn’t know then: that when you’re told “you’re imagining it” often enough, you start to help with the imagining.

What the blaming does for me: if I was stupid, then I only have to be cleverer and it can’t happen again. That’s the deal I made. It costs me my evenings.

To a friend I’d say: you trusted somebody you’d lived with for nine years. That isn’t stupid. That’s what people do.

Put down: the shirts. Not the rest yet.

And from someone on the other side of such a story:

What I say to myself: You don’t get to feel better. Not this year.

What I did: I lied for eleven months, in the kitchen, while making the tea.

Still putting right: the money, until August. And answering when I’m asked, also the fourth time.

What the blaming does: it looks like paying. But Kit gets nothing from it. Kit gets me staring at the wall.

To a friend I’d say: you did it. You can be somebody who doesn’t do it, today. And eat your lunch.

Where I am: not now. I did eat the lunch.`,
    guidance: {
      useWhen:
        "Someone is hard on themselves: the hurt partner for not having seen it, the partner who broke trust once responsibility has been taken. Offer it, don’t set it.",
      notWhen:
        "For the partner who broke trust, before the facts and an apology: it then becomes a way past the other’s pain. Not in an acute crisis or with thoughts of self-harm; talk first, the same day.",
      watchFor:
        "Self-contempt that asks to be comforted by the hurt partner. A hurt partner who takes over the other’s choice. Shame from long before: it may need help of its own. Never ask about it in front of the partner.",
    },
    fields: [
      {
        type: "long_text",
        key: "what_i_say",
        label: "What I say to myself about it",
        help: "In your own harsh words. You don’t have to believe them.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "mine",
        label: "What was really mine",
        labelFor: {
          injured: "What I would do otherwise if I could",
          involved: "What I did, and answer for",
        },
        help: "Plainly, once. As a fair person would put it.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "not_mine",
        label: "What was not mine, or what I couldn’t have known",
        labelFor: { involved: "What I have put right so far, and what I am still putting right" },
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "blame_does",
        label: "What blaming myself does for me, and what it costs",
        help: "It may feel like a debt being paid, or like a fence around you. Does anyone get anything from it?",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "to_a_friend",
        label: "What I would say to a friend in my place",
        help: "A fair friend, not a flattering one.",
        placeholder: "You…",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "today",
        label: "Where I am with myself today",
        help: "All of these are places people stand for a while.",
        role: "each",
        audience: "self",
        widest: "coach",
        options: [
          { value: "not_now", label: "Not now" },
          { value: "a_bit", label: "A bit kinder than I was" },
          { value: "one_thing", label: "I can put one thing down" },
          { value: "at_peace", label: "More or less at peace" },
          { value: "not_my_word", label: "Forgiving isn’t my word for it" },
        ],
      },
      {
        type: "short_text",
        key: "put_down",
        label: "One thing I could put down, if there is one",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["003.4", "000.8", "001.7", "003.cause_4"],
  },
};
