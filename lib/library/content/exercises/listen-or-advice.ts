/** Before telling something, the teller says what would help; with no wish named, it is listening. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const listenOrAdvice: LibraryExercise = {
  slug: "listen-or-advice",
  version: 4,
  content: {
    title: "Listen or advice?",
    aim: "To say beforehand what kind of ear you need, so that good intentions land where they should.",
    kind: "E15",
    phases: ["reconnect", "understand"],
    causes: ["communication_gap", "unmet_need", "external_stress"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Think of something you would like to tell. To begin with, something that isn’t about the two of you.",
      "Choose what would help. If you don’t know, it’s listening.",
      "Your partner hears your wish first, then the story.",
      "You may change your mind halfway. “Now I would like an idea” is enough.",
      "Listening means: stay, look up, ask what it was like. No repairs.",
    ],
    example: `What I want to tell: the thing with my manager and the holiday list.

What I’d like: just listen. Ten minutes or so.

Please not: “well, have you tried talking to Frances?” I have tried. Everybody has tried Frances.

When I’m the one who listens: I start mending it by the second sentence. Silence makes me feel useless, and if I’ve fixed it at least I was good for something. I never told anyone that before I typed it.

How it went: you said “oh no, not the list”, put the kettle on, and that was all you said. I talked for twelve minutes. Then I did want an idea. Yours was awful and we both laughed.`,
    guidance: {
      useWhen:
        "One brings trouble and gets solutions; the other helps and gets irritation. Practice on small outside things before anything that hurts.",
      notWhen:
        "As the frame for an accusation or a disclosure; those need more holding. Not where a wish is answered with mockery.",
      watchFor:
        "“Just listen” used to hold a lecture. A listener who hears all of it as blame. Let each describe what makes listening hard; there is often something tender there.",
    },
    fields: [
      {
        type: "one_of",
        key: "wish",
        label: "What would help me",
        help: "Once it is opened, your partner reads this first, above the rest. You can choose again at any time, also halfway.",
        role: "each",
        audience: "couple",
        changeable: true,
        usual: "listen",
        options: [
          { value: "listen", label: "Just listen" },
          { value: "advice", label: "Think along and tell me your idea" },
          { value: "hug", label: "A hug" },
          { value: "space", label: "Know about it, and leave me be for now" },
          { value: "not_sure", label: "I’m not sure. Start by listening" },
        ],
      },
      {
        type: "short_text",
        key: "about",
        label: "What I would like to tell",
        help: "A headline is enough.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "please_not",
        label: "What doesn’t help me just now",
        placeholder: "Please don’t…",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "as_listener",
        label: "What I find hard when I am the one who listens",
        help: "What do you want to do instead? Mend, defend, look away, tell your own story?",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "how_it_went",
        label: "How it went for me",
        help: "This is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
    ],
    readFirst: "wish",
    seedRefs: ["003.tool_communication", "003.cause_5", "002.6"],
  },
};
