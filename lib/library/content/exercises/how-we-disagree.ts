/** How the two of them differ well: what is fair, how they find back, and what may stay open. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const howWeDisagree: LibraryExercise = {
  slug: "how-we-disagree",
  version: 6,
  content: {
    title: "How we disagree",
    aim: "To agree on a fair way to differ, a way back afterwards, and what may simply stay open.",
    kind: "E10",
    phases: ["agree"],
    causes: [
      "communication_gap",
      "boundary_unclear",
      "harmful_pattern",
      "values_mismatch",
      "external_stress",
    ],
    minutes: 20,
    modes: ["together", "apart"],
    steps: [
      "Two people who share a life will differ. You needn’t have fewer rows, as long as nobody is afraid in them. If one of you is, leave this page and tell your counselor, alone.",
      "Alone: remember an argument that ended well, however small. What did each of you do that helped?",
      "Together: choose a few lines for the middle of an argument and one sign for the way back. Make the sign easy. Tired people will be using it.",
      "Name a subject that may stay unsolved. Many couples carry one or two for life, and manage.",
      "If you want a line to count as an agreement, each of you signs it alone. Or doesn’t.",
    ],
    example: `An argument that ended well: the tent. You said, “I’m being awful, aren’t I,” and I said yes, and we both had to sit down on the bag of poles.

What I do when we differ: I bring up 2019. Every time. I can hear the drawer opening.

What brings me back: a cup of anything, put down next to me with no speech.

Our lines. We stay with one subject. Because three at once means I lose all three. If it slips, the other says “drawer” and we go back.
We don’t say “then let’s split up” in an argument. Because Ari lies awake for a week. If it’s said, we talk about it on a quiet day, with help.

Way back: the cup. It doesn’t mean “you were right”. It means “I’m still here”.

May stay open: whether the dog is allowed on the bed. Four years and counting.

Only for peace: the one about splitting up. I’m not sure it’s fair if I really am thinking it.`,
    guidance: {
      useWhen:
        "The worst heat is over and ordinary differences are coming back. Builds on the ground rules for hard talks. Do the joint part in a session if one tends to lead.",
      notWhen:
        "If disagreeing has led to fear, force or punishment. Rules for rows would then hide the danger. See each alone, and stop joint work if need be.",
      watchFor:
        "A ban on a whole subject, or on leaving. Lines that suit the quicker talker. An end to the relationship must stay sayable somewhere safe. Read the last answer of each before anyone signs.",
    },
    fields: [
      {
        type: "long_text",
        key: "ended_well",
        label: "An argument of ours that ended well, and what helped",
        help: "However small. Your partner can read this once it is opened.",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "what_i_do",
        label: "What I do in an argument that doesn’t help",
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "brings_back",
        label: "What brings me back afterwards",
        help: "Your partner can read this once it is opened.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "rows",
        key: "our_lines",
        label: "Lines for the middle of an argument",
        help: "Two or three that you both mean. What comes after a slip is a step to take, not a punishment.",
        rowName: "line",
        maxRows: 5,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "words", label: "We will… / we won’t…", maxLength: 300 },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
          { type: "short_text", key: "if_not_kept", label: "If it slips, the next step", maxLength: 300 },
        ],
      },
      {
        type: "short_text",
        key: "way_back",
        label: "Our sign that we are finding our way back",
        help: "It needn’t mean that anybody was right. And it needn’t be taken up at once.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "stay_open",
        label: "What may stay open between us",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        role: "joint",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "for_peace",
        label: "Is there a line I would only agree to for the sake of peace?",
        help: "Answer this one alone, on your own device. It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
    ],
    yields: [
      {
        makes: "agreement",
        title: "How we disagree",
        kind: "communication",
        lines: [{ field: "our_lines", words: "words", why: "why", ifCrossed: "if_not_kept" }],
        reviewOn: "look_again",
      },
    ],
    seedRefs: ["000.4", "001.6", "003.7", "003.cause_5"],
  },
};
