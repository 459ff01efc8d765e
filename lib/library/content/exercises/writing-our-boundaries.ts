/** Each says what they need, alone; then a few written lines for both, with a day to look again. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const writingOurBoundaries: LibraryExercise = {
  slug: "writing-our-boundaries",
  version: 3,
  content: {
    title: "Writing our boundaries",
    aim: "To put a few lines in writing that let you both feel safe and still feel like yourselves.",
    kind: "E10",
    phases: ["agree"],
    causes: ["boundary_unclear", "betrayal_infidelity", "communication_gap", "harmful_pattern"],
    minutes: 25,
    modes: ["together", "apart"],
    steps: [
      "First think alone: what do you need, and what would you suggest?",
      "Write about what you yourself will do or won’t do. A boundary is a line around me, not a fence around you.",
      "When you sit together, keep two or three lines that you both mean. Leave the rest for another day.",
      "Choose a day to look again. Either of you can change your mind before then.",
      "If you want a line to count as an agreement, each of you signs it alone. Or doesn’t.",
    ],
    example: `What I need: to be able to stop an argument before I say the thing I can’t take back.

I suggest: when one of us says “pause”, we both stop, and whoever said it names a time to go on, the same day. Because I get loud and you go white. If I can’t stop, I’ll sit on the bench outside until the time I said.

On our sheet: We don’t read each other’s messages. If one of us is worried, we say so out loud. Because I did it in May, felt sick, and knew no more than before. If I do it again, I tell you that same day.

Look again: 14 June.

Only for the sake of peace? I said yes to no phones upstairs. I’m not sure. Mine is my alarm clock.`,
    guidance: {
      useWhen:
        "Both can say no to each other without paying for it, and the same arguments or gray areas keep returning. Apart gives you both lists first; together works well in a session.",
      notWhen:
        "Where one partner is afraid of the other or gives in to keep the peace. Written rules can then become a tool of control.",
      watchFor:
        "One-sided rules about phone, friends, clothes, money or whereabouts. Consequences that punish. Read the last answer of each before you invite anyone to sign.",
    },
    fields: [
      {
        type: "long_text",
        key: "need",
        label: "What I need in order to feel safe and like myself",
        placeholder: "I need to know that… I need time for…",
        role: "each",
        audience: "coach",
      },
      {
        type: "rows",
        key: "suggestions",
        label: "What I would suggest",
        help: "One to three lines. If it is about your partner’s phone, friends, clothes or money, bring it to a session first.",
        rowName: "suggestion",
        maxRows: 4,
        role: "each",
        audience: "coach",
        columns: [
          { type: "short_text", key: "words", label: "I will… / I won’t… / we could…", maxLength: 300 },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
          {
            type: "short_text",
            key: "my_step",
            label: "If it slips, what I will do myself",
            maxLength: 300,
          },
        ],
      },
      {
        type: "rows",
        key: "our_lines",
        label: "Lines we both mean",
        help: "Use your names or “we”. What comes after a slip is a step to take, not a punishment.",
        rowName: "line",
        maxRows: 6,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "words", label: "We will… / we won’t…", maxLength: 300 },
          {
            type: "one_of",
            key: "kind",
            label: "It is",
            options: [
              { value: "boundary", label: "A boundary" },
              { value: "expectation", label: "Something we expect of each other" },
              { value: "communication", label: "A way of talking" },
            ],
          },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
          { type: "short_text", key: "if_not_kept", label: "If it slips, the next step", maxLength: 300 },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        help: "Two to four weeks is a good first stretch.",
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
        title: "Our boundaries",
        kind: "boundary",
        kindFrom: "kind",
        lines: [{ field: "our_lines", words: "words", why: "why", ifCrossed: "if_not_kept" }],
        reviewOn: "look_again",
      },
    ],
    seedRefs: ["000.4", "001.6", "003.7", "004.foundation"],
  },
};
