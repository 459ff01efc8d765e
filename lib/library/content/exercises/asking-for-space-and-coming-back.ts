/** A request for space with an end to it: how long, what contact, and when the person is back. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const askingForSpaceAndComingBack: LibraryExercise = {
  slug: "asking-for-space-and-coming-back",
  version: 2,
  content: {
    title: "Asking for space and coming back",
    aim: "To take the room you need in a way your partner can understand, and to say when you will be back.",
    kind: "E25",
    phases: ["stabilise"],
    causes: [
      "betrayal_infidelity",
      "communication_gap",
      "past_trauma_attachment",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 10,
    modes: ["one"],
    steps: [
      "Anyone may need space: the one who was hurt, the one who broke trust, both. You don’t have to prove that you need it.",
      "Choose how long. A short stretch with a clear end is easier on both of you, and another can follow.",
      "Say when you will be back. For the person who stays, that line matters more than all the others.",
      "Keep the time you gave. If you see that you need longer, say so before it comes, and name a new time.",
    ],
    example: `Dani, I need a night and a day to myself.

Back: Friday, half past six, at home, with bread.

Contact: please not, unless it’s something with Grandad. A heart from you at bedtime would be nice. I won’t answer it, and that won’t mean anything.

Meanwhile: I’ve fed the cat. The bins are Thursday, sorry. I’m at Ute’s, you’ve got Ute’s number.

What it doesn’t mean: I’m not deciding anything. I’m not off telling everyone. I just heard myself say “whatever” to you three times this morning and I’d like to stop being that person for a night.

What I need it for (I kept this one): I want to cry without it being a message to anybody.`,
    guidance: {
      useWhen:
        "One of them is overwhelmed, or talks go on because nobody dares to stop. Also helps a partner who always pursues to practice waiting towards a known hour.",
      notWhen:
        "If someone needs to leave because of fear, no form is needed and nothing should be announced: go through a safety plan with them alone. Not to make long silences look agreed.",
      watchFor:
        "Space as punishment (no return time, no answer for days). Permission being asked, or refused. The return time is a promise: talk about it like any other, kept or told early.",
    },
    fields: [
      {
        type: "one_of",
        key: "how_long",
        label: "I would like some space for",
        role: "each",
        audience: "couple",
        options: [
          { value: "hours", label: "An hour or two" },
          { value: "evening", label: "An evening" },
          { value: "night", label: "A night and a day" },
          { value: "days", label: "A few days" },
        ],
      },
      { type: "date", key: "from", label: "Starting on", role: "each", audience: "couple" },
      { type: "date", key: "back_on", label: "I’ll be back on", role: "each", audience: "couple" },
      {
        type: "short_text",
        key: "back_how",
        label: "At what time, and how I’ll come back to you",
        help: "At the door, on the phone, at the table. It doesn’t have to mean a big talk.",
        placeholder: "At six. I’ll knock, and we have tea first…",
        maxLength: 300,
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "one_of",
        key: "contact",
        label: "Until then, contact between us",
        role: "each",
        audience: "couple",
        options: [
          { value: "none", label: "None, unless something urgent happens" },
          { value: "short", label: "A short word once a day" },
          { value: "normal", label: "As usual, just not about us" },
        ],
      },
      {
        type: "one_of",
        key: "kind_word",
        label: "Would a kind message from my partner do me good?",
        role: "each",
        audience: "couple",
        options: [
          { value: "yes", label: "Yes, a short one; I may not answer" },
          { value: "no", label: "Rather not this time" },
          { value: "as_you_like", label: "As you like" },
        ],
      },
      {
        type: "long_text",
        key: "not_mean",
        label: "What this does not mean",
        help: "Think of what your partner may fear at two in the morning. Promise nothing you don’t know yet. Children, pets, keys and bins can go in here too.",
        placeholder: "I’m not punishing you. I’m not deciding anything…",
        maxLength: 2_000,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "need_it_for",
        label: "What I need it for",
        help: "Yours, unless you want to share it. You owe nobody a report afterwards.",
        role: "each",
        audience: "self",
      },
    ],
    seedRefs: ["002.5", "001.3", "000.6", "004.patience"],
  },
};
