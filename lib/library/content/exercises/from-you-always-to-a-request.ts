/** A reproach is taken apart into a moment, a feeling and a request; the raw sentence never leaves its writer. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const fromYouAlwaysToARequest: LibraryExercise = {
  slug: "from-you-always-to-a-request",
  version: 4,
  content: {
    title: "From “you always” to a request",
    aim: "To find the moment, the feeling and the wish inside a reproach, and to say those instead.",
    kind: "E08",
    phases: ["agree", "understand"],
    causes: ["communication_gap", "harmful_pattern", "unmet_need", "external_stress"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Let the sentence out first, as sharp as it is. Nobody reads it but you.",
      "“Always” usually means one time that hurt. Which one? Say what was done, not what your partner is like.",
      "Put in what you felt. “Ignored” is about them; “lonely” is about you.",
      "End with one small wish. Read it as if it were said to you. Could you hear it without bracing yourself?",
    ],
    example: `Raw: You NEVER look up when I come in. I could come in on fire.

The one time: Wednesday. I’d had the news about the job. You said “hm” to the laptop.

When you went on typing while I was standing there in my coat, I felt lonely, and a bit silly, like someone at a counter. I’d like you to look up and say hello when I come in. The rest can wait till you’ve finished your line.

What I’d been longing for: to be pleased about, for four seconds.

If I turn it round: when Jo comes in, I’m often in the shower. I timed it so, in the bad months. Hm.

Said it? On Sunday, in the garden. Jo said, “I thought you didn’t want to be talked to when you’re just in.” We’d both been being considerate.`,
    guidance: {
      useWhen:
        "Criticism and defense chase each other. One a week is enough. Both can do it, each with a sentence of their own. Let them read only the new one aloud.",
      notWhen:
        "Where one is belittled, doubted or frightened: a milder tone doesn’t help there, and teaching it puts the burden on the wrong person. See each alone first.",
      watchFor:
        "“I felt that you don’t care”, which is still a verdict. A new sentence with the old sting. Anger at a real breach needn’t be made pretty; don’t use this to quieten the hurt partner.",
    },
    fields: [
      {
        type: "long_text",
        key: "raw",
        label: "The sentence as it wants to come out",
        help: "You always, you never, why do you, why can’t you. This box stays with you and can’t be shared.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "self",
      },
      {
        type: "short_text",
        key: "one_time",
        label: "The one time it is really about",
        placeholder: "Wednesday, when I…",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
      {
        type: "parts",
        key: "new_sentence",
        label: "The new sentence",
        help: "Three small boxes. The finished sentence below is the one to open to your partner, if you like.",
        role: "each",
        audience: "self",
        parts: [
          {
            key: "when",
            label: "When…",
            help: "What could be seen or heard. No “always”.",
            placeholder: "When you…",
            needed: true,
          },
          { key: "felt", label: "I felt…", help: "A feeling word, not a verdict.", needed: true },
          {
            key: "like",
            label: "I’d like…",
            help: "One thing, small enough for tomorrow.",
            needed: true,
          },
        ],
      },
      {
        type: "long_text",
        key: "whole",
        label: "All of it in one breath",
        help: "It puts itself together from the three boxes above. Change every word that doesn’t sound like you.",
        maxLength: 1_000,
        role: "each",
        audience: "self",
        assemble: { from: "new_sentence", words: "When {when}, I felt {felt}. I’d like {like}." },
      },
      {
        type: "short_text",
        key: "longing",
        label: "What I had been longing for underneath",
        help: "To be greeted, asked, believed, helped, left in peace.",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "turn_round",
        label: "If I turn it round: is there a grain of it in me?",
        help: "Only a question. Sometimes the answer is no.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "said",
        label: "When I said it: how it went",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
    ],
    stepwise: true,
    seedRefs: ["003.1", "003.cause_3", "003.cause_5", "003.tool_communication"],
  },
};
