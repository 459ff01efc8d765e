/** A few minutes in which each tells one good and one hard thing of the day. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const successAndChallengeOfTheDay: LibraryExercise = {
  slug: "success-and-challenge-of-the-day",
  version: 4,
  content: {
    title: "One good thing, one hard thing",
    aim: "To know a little of each other’s day again: one thing that went well, one that was hard.",
    kind: "E13",
    phases: ["reconnect", "sustain"],
    causes: ["communication_gap", "external_stress", "unmet_need"],
    minutes: 10,
    modes: ["together", "apart"],
    steps: [
      "Pick two or three days, and a time when neither of you is on the way out of the door.",
      "Each tells one good thing and one hard thing. From the day, not from the two of you.",
      "Say what you would like back. If you say nothing, it means: just listen.",
      "Ten minutes and it’s over, even when it was nice. A day without it is just a day without it.",
    ],
    example: `Our days: Monday and Thursday, on the bench by the bike shed, before we go up.

Went well: I parallel parked the van in front of a whole bus stop.

Hard: my review. “Solid”, it says. Eleven years and I’m solid.

What I’d like back: just listen. (Halfway through I changed my mind and asked if you’d be cross too. You were. Very satisfying.)

You: your soup didn’t stick. And your mother rang at the worst time, twice.

We nearly slid into the summer and who paid for it. I said, that’s a session one. You said yes, that’s a session one. And then up.`,
    guidance: {
      useWhen:
        "They live side by side and have stopped telling each other things, or talk only of what happened. It also holds in busy times. Let them choose the days.",
      notWhen:
        "While one has asked for space, or where a daily talk is used to ask what the other has been doing all day.",
      watchFor:
        "A challenge of the day that is always the partner. One who talks, one who is examined. Too many days: fewer and pleasant is better.",
    },
    fields: [
      {
        type: "many_of",
        key: "days",
        label: "Our days",
        help: "Fewer than you think.",
        role: "joint",
        audience: "couple",
        options: [
          { value: "mon", label: "Monday" },
          { value: "tue", label: "Tuesday" },
          { value: "wed", label: "Wednesday" },
          { value: "thu", label: "Thursday" },
          { value: "fri", label: "Friday" },
          { value: "sat", label: "Saturday" },
          { value: "sun", label: "Sunday" },
        ],
      },
      {
        type: "short_text",
        key: "where",
        label: "When and where",
        placeholder: "After supper, at the kitchen table",
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "went_well",
        label: "Something that went well today",
        help: "Something very small is fine.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "was_hard",
        label: "Something that was hard today",
        help: "Work, weather, your knee, the world. Things between the two of you have their own time.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "one_of",
        key: "want_back",
        label: "What I would like back",
        help: "Once it is opened, your partner reads this first. You can choose again at any time.",
        role: "each",
        audience: "couple",
        changeable: true,
        usual: "listen",
        options: [
          { value: "listen", label: "Just listen" },
          { value: "advice", label: "An idea, if you have one" },
          { value: "hug", label: "A hug" },
          { value: "space", label: "Know it, and leave it" },
          { value: "not_sure", label: "I don’t know yet" },
        ],
      },
      {
        type: "one_of",
        key: "how_it_was",
        label: "How those ten minutes were for me",
        help: "This is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
        options: [
          { value: "good", label: "Good" },
          { value: "all_right", label: "All right" },
          { value: "stiff", label: "A bit stiff" },
          { value: "not_good", label: "Not good" },
        ],
      },
    ],
    readFirst: "want_back",
    seedRefs: ["003.tool_communication", "000.6"],
  },
};
