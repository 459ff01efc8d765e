/** The partner who was hurt finds words for what it did, and keeps or shares them. */
import { feelings } from "@/lib/library/content/feelings";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatItDidToMe: LibraryExercise = {
  slug: "what-it-did-to-me",
  version: 1,
  content: {
    title: "What it did to me",
    aim: "To find words for what this has done to you. For yourself first, and for others only if you wish.",
    kind: "E02",
    phases: ["acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "boundary_unclear"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Choose a time when nobody needs you for half an hour. Stop when it is too much, and come back another day.",
      "Write about yourself: what you felt, what changed. You don’t have to be fair or tidy here.",
      "Read it again in daylight. Change whatever doesn’t sound like you.",
      "Choose who may read which answer. Keeping all of it to yourself is fine too.",
    ],
    example: `Angry, lonely, ashamed. Ashamed is the odd one. I’m not the one who did it.

What changed: I wake at four. I read bank statements in the bath like a detective. I used to be the easy-going one. My sister asked why I’d stopped singing in the car, and I hadn’t noticed.

What still worries me: that I’ll get so used to not believing you that it turns into who I am.

What I most want heard: it wasn’t the money. It was eight months of you saying “all fine” while I was choosing kitchen tiles.

Questions: Was there a moment when you nearly told me? (I want an answer.) Who else knew? (In a session, please.) What did you spend it on? (I’m not sure I want to know.)

Now: dog, the long way round, phone off.`,
    guidance: {
      useWhen:
        "The hurt partner wants to be heard and can bear to come near it. A good thing to have in hand before an apology is read.",
      notWhen:
        "In the first raw days, late in the evening when they are flooded, or while you have a concern about safety that you have not yet talked through with them alone.",
      watchFor:
        "Questions about graphic details: facts can be asked, pictures tend to stay. Plan with the partner who broke trust how to listen without explaining. If you sense thoughts of self-harm, ask directly and the same day.",
    },
    fields: [
      {
        type: "many_of",
        key: "feelings",
        label: "What I have felt",
        help: "As many as fit. They don’t have to go together.",
        role: "injured",
        audience: "self",
        options: feelings,
      },
      {
        type: "long_text",
        key: "what_changed",
        label: "What has changed for me",
        help: "Sleep, body, work, friends, how you see yourself. The street you no longer walk down.",
        role: "injured",
        audience: "self",
      },
      {
        type: "long_text",
        key: "still_worried",
        label: "What still worries me",
        role: "injured",
        audience: "self",
      },
      {
        type: "long_text",
        key: "want_heard",
        label: "What I most want to be heard",
        help: "If only one thing could get through, which would it be?",
        placeholder: "I want you to know that…",
        role: "injured",
        audience: "self",
      },
      {
        type: "rows",
        key: "questions",
        label: "Questions I have",
        help: "Some answers stay in the mind as pictures. You may leave a question open for as long as you like.",
        rowName: "question",
        maxRows: 8,
        role: "injured",
        audience: "self",
        columns: [
          { type: "short_text", key: "question", label: "My question", maxLength: 300 },
          {
            type: "one_of",
            key: "when",
            label: "What I would like",
            options: [
              { value: "answer", label: "I want an answer" },
              { value: "in_session", label: "In a session, please" },
              { value: "unsure", label: "I’m not sure I want to know" },
            ],
          },
        ],
      },
      {
        type: "short_text",
        key: "now_kind",
        label: "One kind thing for myself, right after this",
        placeholder: "A bath. A walk. My friend on the phone…",
        role: "injured",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["001.1", "003.3", "003.cause_2"],
  },
};
