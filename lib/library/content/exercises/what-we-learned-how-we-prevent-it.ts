/** Each takes a lesson about themselves; what prevents it next time is written down for both. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatWeLearnedHowWePreventIt: LibraryExercise = {
  slug: "what-we-learned-how-we-prevent-it",
  version: 3,
  content: {
    title: "What we learned, how we prevent it",
    aim: "To turn what you now know into two or three plain habits, so that it needn’t be learned twice.",
    kind: "E26",
    phases: ["let_go", "sustain"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "harmful_pattern",
      "communication_gap",
      "boundary_unclear",
      "post_reconciliation_doubt",
    ],
    minutes: 25,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "Alone first. What do you know about yourself today that you didn’t know, or wouldn’t look at, before?",
      "Make it practical: where would it begin again, and what would you do there yourself?",
      "Your own steps open to each other when both are in. Read them without marking them.",
      "Then, together: two or three habits that would help. Not a wall, more a handrail.",
    ],
    example: `What I learned about myself: I don’t lie to get things. I lie to keep the evening nice. It took me a year and a lot of tissues to find that out.

Where it would begin again: a bill I don’t mention because it’s Friday and you’re in a good mood.

What I’ll do: I open the post on the hall table, not in the car. Anything over a hundred, I say so before we eat, nice evening or not.

Ours: First Sunday of the month, both accounts on one screen, half an hour, then pancakes. Whoever is more nervous goes first.

We look again in March.

Not finished for me: Andrea saw it long before I did, and I said things about Andrea. I owe a letter there. (To my counselor, for now.)`,
    guidance: {
      useWhen:
        "What happened has been named, understood and owned, and most of the heat is out of it. A good late exercise before sessions get fewer, and after a setback that was well worked through.",
      notWhen:
        "While facts are still coming out, or as a way to close the subject. Prevention is not the hurt partner’s job, and watching is not prevention.",
      watchFor:
        "Lessons about the other person. A hurt partner whose lesson is “be less trusting” or “need less”. Habits that are controls. Plans that rest on nobody ever being tired.",
    },
    fields: [
      {
        type: "long_text",
        key: "lesson",
        label: "What I learned about myself",
        labelFor: { injured: "What I know now about myself, and about what I need" },
        help: "It can be something good: how long you hold out, whom you can ring at night.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "where_again",
        label: "Where it could begin again in me",
        labelFor: { injured: "What I would take seriously sooner, if it came again" },
        help: "A mood, a place, a time of year, a small first step in the old direction.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "my_step",
        label: "What I will do then, myself",
        labelFor: { injured: "How I will look after myself, and speak up" },
        help: "Something you’d actually do on a bad Friday. Your partner can read this once both are in and opened.",
        placeholder: "When I notice…, I…",
        maxLength: 2_000,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "rows",
        key: "our_habits",
        label: "Our handrail: two or three habits",
        rowName: "habit",
        maxRows: 5,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "what", label: "What we do", maxLength: 300 },
          { type: "short_text", key: "when", label: "When, or how often" },
          { type: "short_text", key: "starts", label: "Who starts it" },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at it again on",
        role: "joint",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "still_open",
        label: "What is not finished for me",
        help: "Learning something doesn’t mean being done with it. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
    ],
    seedRefs: ["004.patience", "004.causes", "003.4", "000.3"],
  },
};
