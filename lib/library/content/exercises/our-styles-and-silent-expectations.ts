/** How each of them is when it gets hard, and what each expects without ever having said so; both lists open together. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const ourStylesAndSilentExpectations: LibraryExercise = {
  slug: "our-styles-and-silent-expectations",
  version: 4,
  content: {
    title: "Our styles and silent expectations",
    aim: "To show each other how you are when it gets hard, and what you have been expecting without saying it.",
    kind: "E34",
    phases: ["understand"],
    causes: ["communication_gap", "unmet_need", "values_mismatch", "boundary_unclear"],
    minutes: 20,
    modes: ["apart"],
    sealed: true,
    steps: [
      "Every couple has rules that were never spoken: who rings first, what Sunday is for, how you know you are loved. This is about yours.",
      "Describe your own way first. Neither going after someone nor going quiet is the wrong one. They just don’t fit well together at ten at night.",
      "Then list a few things you expect without ever having quite said them.",
      "Both lists open when both are in. Nobody has to meet an expectation because it is now on paper. Start with the one that makes you both laugh.",
    ],
    example: `When it gets hard I: want to sort it out now, tonight, before teeth.
My partner, I think: needs to go away and think. I used to call that sulking.

Where mine comes from: at home, if a door stayed shut overnight somebody had usually moved out by the weekend.

Expect: on birthdays there’s cake before work. Said aloud? Never. In my family you’d sooner skip the birthday.
Expect: if you see I’m low, you ask. Said aloud? Half. I sigh.
Expect: when my dad rings, you’re nice on the phone even if we’re mid-row. Said aloud: yes, at volume.

I think you expect from me: that I know when you want to be left alone. I don’t. I honestly can’t tell.

One I could let go: the cake. No. Not the cake. The sighing.`,
    guidance: {
      useWhen:
        "Clashes are about how, not what: one follows, one withdraws, both feel let down by rules the other never heard. Good material for a lighter session.",
      notWhen:
        "While a breach is still raw (“your style made me do it”), or where silence is how one of them stays safe. Then ask about fear, alone, before anything is compared.",
      watchFor:
        "A style used as a label or an excuse. “You expect…” read out as a charge. Expectations that limit the other’s friends, money, dress or whereabouts: take those up alone.",
    },
    fields: [
      {
        type: "many_of",
        key: "my_style",
        label: "When it gets hard between us, I tend to",
        role: "each",
        audience: "couple",
        atMost: 3,
        optional: false,
        options: [
          { value: "sort_now", label: "Want to sort it out at once" },
          { value: "go_quiet", label: "Go quiet" },
          { value: "leave", label: "Leave the room" },
          { value: "explain", label: "Explain a lot" },
          { value: "joke", label: "Make a joke" },
          { value: "give_in", label: "Give in and feel cross later" },
          { value: "busy", label: "Get busy with something" },
          { value: "loud", label: "Get loud" },
          { value: "wait", label: "Wait until it blows over" },
          { value: "write", label: "Write it down or send a message" },
        ],
      },
      {
        type: "long_text",
        key: "comes_from",
        label: "Where I may have learned that",
        role: "each",
        audience: "self",
      },
      {
        type: "short_text",
        key: "partners_style",
        label: "How I see my partner then, put kindly",
        help: "A guess. For your counselor at first; you can share it.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "rows",
        key: "expectations",
        label: "What I expect, said or unsaid",
        help: "Three are plenty. Your partner can read these once both lists are in and opened.",
        rowName: "expectation",
        maxRows: 6,
        role: "each",
        audience: "couple",
        columns: [
          { type: "short_text", key: "expect", label: "I expect that…", maxLength: 300 },
          {
            type: "one_of",
            key: "said",
            label: "Have I said it aloud?",
            options: [
              { value: "yes", label: "Yes" },
              { value: "half", label: "Half, or with a sigh" },
              { value: "never", label: "Never" },
            ],
          },
          {
            type: "one_of",
            key: "holds",
            label: "And today",
            options: [
              { value: "matters", label: "It still matters to me" },
              { value: "can_bend", label: "I can bend" },
              { value: "let_go", label: "I could let it go" },
            ],
          },
        ],
      },
      {
        type: "long_text",
        key: "expected_of_me",
        label: "What I think my partner expects of me",
        help: "Find out by asking how close you came.",
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "easier",
        label: "What makes it easier for me to speak, or to listen",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "dare_not",
        label: "Something I expect and don’t dare to say",
        help: "It may simply stand here. It is not shown to your partner.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    compare: [{ field: "my_style" }],
    seedRefs: ["003.cause_5", "003.cause_6", "000.4", "003.tool_communication"],
  },
};
