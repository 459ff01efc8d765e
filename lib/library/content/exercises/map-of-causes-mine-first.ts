/** Each partner maps what led here, beginning with themselves; both maps open together. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";
import { causes } from "@/lib/library/exercises/terms";

export const mapOfCausesMineFirst: LibraryExercise = {
  slug: "map-of-causes-mine-first",
  version: 3,
  content: {
    title: "Map of causes, mine first",
    aim: "To see what led here, starting with yourself, and then lay your two maps side by side.",
    kind: "E06",
    phases: ["understand"],
    causes: [
      "broken_promise",
      "betrayal_infidelity",
      "harmful_pattern",
      "past_trauma_attachment",
      "communication_gap",
      "unmet_need",
      "boundary_unclear",
      "external_stress",
      "values_mismatch",
      "post_reconciliation_doubt",
      "other",
    ],
    minutes: 20,
    modes: ["apart"],
    sealed: true,
    steps: [
      "Each of you writes alone. The maps open only when both are in, so nobody writes against the other.",
      "Begin with what you know about yourself. Then choose two to five causes and say how much each one weighs.",
      "A cause helps to understand. It excuses nothing: a choice belongs to the person who made it.",
      "When the maps are open, look first for what you both wrote. Where you see it differently, both views may stay.",
    ],
    example: `Me: I say yes on the spot because I can’t bear a disappointed face. Then I go quiet until it’s too late to say no. My mum did that to us with holidays.

What happened looks to me like something that kept coming back.

Broken promises, 5: I said home by six about twice a week and managed it perhaps four times all winter.
Talking past each other, 4: Sam asks “what time?” and I hear “you’re in trouble”.
Stress from outside, 2: the new boss. But I was late before the new boss.

Where it starts: half past four. I know I won’t make it, and I don’t ring.

What I don’t understand: why I can ring a customer with bad news and not Sam.

What I left out: some evenings I stayed because the office was quiet.`,
    guidance: {
      useWhen:
        "What happened has been named and the first storm has passed. It gives you two maps to compare in a session; keep both where they differ.",
      notWhen:
        "Before there has been any acknowledgement (it then sounds like “we both caused it”), or where belittling, fear or control may be among the causes. Check that alone with each first.",
      watchFor:
        "A hurt partner who takes the blame for the other’s choice. A map with nothing about its writer in it. Weights used as points against each other.",
    },
    fields: [
      {
        type: "long_text",
        key: "my_part",
        label: "My own part, as far as I can see it",
        labelFor: {
          injured: "How I was in that time, as far as I can see it",
          involved: "My own part, beginning with what I did or left undone",
        },
        help: "Habits, reactions, things left unsaid. Nothing you write here makes another person’s choice yours. Leave it empty if it is too soon.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "shape",
        label: "What happened looks to me like…",
        role: "each",
        audience: "coach",
        options: [
          { value: "small", label: "Many small moments" },
          { value: "pattern", label: "Something that kept coming back" },
          { value: "major", label: "One thing that changed everything" },
          { value: "mixed", label: "Some of each" },
        ],
      },
      {
        type: "rows",
        key: "causes",
        label: "What led here, as I see it today",
        help: "Two to five are enough. Say in your own words how it showed, if you can with a real moment. Your partner can read this once both maps are in and opened.",
        rowName: "cause",
        maxRows: 6,
        role: "each",
        audience: "couple",
        optional: false,
        columns: [
          {
            type: "one_of",
            key: "cause",
            label: "Cause",
            options: Object.entries(causes).map(([value, label]) => ({ value, label })),
          },
          {
            type: "scale",
            key: "weight",
            label: "How much it weighs",
            min: 1,
            max: 5,
            lowLabel: "A little",
            highLabel: "A great deal",
          },
          { type: "short_text", key: "words", label: "In my own words", maxLength: 400 },
        ],
      },
      {
        type: "short_text",
        key: "starting_point",
        label: "The moment where it usually starts",
        placeholder: "When the phone rings at dinner and…",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "not_clear",
        label: "What I don’t understand yet",
        help: "About yourself or about the two of you. An honest question helps more than a quick answer.",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "left_out",
        label: "What I left out of my map",
        help: "For you alone, unless you want to take it to a session.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    compare: [{ field: "causes", by: "cause", say: ["words"], apart: ["other"] }],
    seedRefs: [
      "000.3",
      "001.2",
      "003.intro",
      "003.cause_1",
      "003.cause_2",
      "003.cause_5",
      "003.cause_6",
      "004.causes",
    ],
  },
};
