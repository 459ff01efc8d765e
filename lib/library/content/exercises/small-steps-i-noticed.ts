/** Small steps, one's own first, written down because they are easily lost. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const smallStepsINoticed: LibraryExercise = {
  slug: "small-steps-i-noticed",
  version: 2,
  content: {
    title: "Small steps I noticed",
    aim: "To catch the small good changes before they slip away, without pretending that all is well.",
    kind: "E33",
    phases: ["act", "reconnect"],
    causes: ["broken_promise", "betrayal_infidelity", "harmful_pattern", "communication_gap"],
    minutes: 5,
    modes: ["one", "apart"],
    steps: [
      "Look at the past week as if through a keyhole. You want the tiny things.",
      "Start with yourself. Then your partner, then the two of you. Leave empty what was empty.",
      "Put the hard things in as well; they have a box of their own. One doesn’t cancel the other.",
    ],
    example: `Me: I asked where you’d been and then listened to the answer. All of it. Hands freezing, but still.

You: on Tuesday you said “I forgot”. Not “it wasn’t on the list”. Just “I forgot”.

Us: we had the thing about your sister. It took twenty minutes. It used to take a weekend.

A year ago I’d have gone through the glovebox. I did think about it. I emptied the dishwasher, rather loudly.

Still hard: I don’t sleep when you’re away. I wouldn’t want anybody to read this page and think I do.

One line for you: I noticed Tuesday.`,
    guidance: {
      useWhen:
        "Change is happening and neither of them can see it, or a long stretch feels like standing still. Good at the start of a session.",
      notWhen:
        "In the first weeks after a discovery, or as a reply to a complaint. The hurt partner should never have to find something nice.",
      watchFor:
        "Steps of the other listed as a bill, or as proof that it is enough now. An empty page: ask what is still hard before you ask anything else.",
    },
    fields: [
      {
        type: "long_text",
        key: "in_me",
        label: "A small step of my own",
        help: "Something you did, or managed not to do.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "in_you",
        label: "A small step I saw in my partner",
        help: "Only what you saw. It needn’t have moved you.",
        placeholder: "On Tuesday you…",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "between_us",
        label: "A small step between us",
        placeholder: "It used to take us… This time…",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "back_then",
        label: "What I would have done a while ago",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "still_hard",
        label: "What is still hard",
        help: "So that nobody mistakes small steps for the whole road. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "one_line",
        label: "One line for my partner, if I like",
        placeholder: "I noticed…",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
    ],
    yields: [{ makes: "thanks", field: "one_line", kind: "you_did" }],
    seedRefs: ["002.7", "000.6", "001.4", "004.patience"],
  },
};
