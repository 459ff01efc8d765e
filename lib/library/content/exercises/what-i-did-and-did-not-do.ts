/** A list of one's own acts and omissions, what each of them did, and what comes instead. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatIDidAndDidNotDo: LibraryExercise = {
  slug: "what-i-did-and-did-not-do",
  version: 5,
  content: {
    title: "What I did and did not do",
    aim: "To look at your own part piece by piece: what you did, what you left undone, and what you will do instead.",
    kind: "E03",
    phases: ["acknowledge"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "harmful_pattern",
      "boundary_unclear",
      "communication_gap",
    ],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Draw up a list, plainly: what exactly, when, how often. One line for one thing.",
      "Put in what you left undone as well. The call you didn’t make is often the heavier one.",
      "For every line, say what it did to your partner as far as you know, and one thing you will do differently.",
      "Stop at four or five lines. If you notice you are only beating yourself up, put the pen down and go on tomorrow.",
    ],
    example: `Did: told my sister about your illness when you’d asked me not to. What it did: you found out from a get-well card. You said, “So now I’m a topic.” Instead: I ask you before I tell anybody, even the good news.

Left undone: didn’t stop Mom when the joke came, at the table. What it did: I don’t know. You went out to check on the car. Instead: I say “Mum, enough” at the table, not in the kitchen afterwards.

Left undone: never came to the second scan. What it did: you went with a neighbor. Instead: the next one is on the 9th. I’ve swapped the shift already.

Excuse: nobody told me the time. (It was on the fridge.)

The line I’d rather leave out: I didn’t come because I was frightened, and I let you think it was work.

Not mine: that your sister and mine don’t talk. I keep trying to carry that one too.`,
    guidance: {
      useWhen:
        "There is regret but it stays general (“I messed up”). Before an apology, and again after a setback. For a breach on both sides give it to each, one after the other.",
      notWhen:
        "For someone sinking in shame or taking the blame for a partner who frightens them: such a list can be used against them. Never as something the hurt partner has ordered.",
      watchFor:
        "Lines about the other person’s conduct. “Instead” lines too big to keep: make one of them a small promise. Guessed effects stated as fact; “I don’t know” is a good start for a question.",
    },
    fields: [
      {
        type: "rows",
        key: "list",
        label: "My list",
        help: "One is a beginning. Plain words, no softening and no drama.",
        rowName: "line",
        maxRows: 8,
        role: "involved",
        audience: "self",
        optional: false,
        columns: [
          {
            type: "one_of",
            key: "kind",
            label: "It is something",
            options: [
              { value: "did", label: "I did" },
              { value: "left_undone", label: "I left undone" },
            ],
          },
          { type: "short_text", key: "what", label: "What exactly", maxLength: 400 },
          { type: "short_text", key: "effect", label: "What it did to my partner", maxLength: 400 },
          { type: "short_text", key: "instead", label: "What I will do instead", maxLength: 400 },
        ],
      },
      {
        type: "long_text",
        key: "excuse",
        label: "The excuse that came to mind while I was writing",
        help: "There is nearly always one. This box stays with you and can’t be shared.",
        role: "involved",
        audience: "self",
        widest: "self",
      },
      {
        type: "long_text",
        key: "rather_not",
        label: "The line I would rather leave out",
        help: "If your partner doesn’t know it yet, bring it to your counselor before anything else. It deserves to be told well, and once.",
        role: "involved",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "not_mine",
        label: "What I take on that isn’t mine",
        help: "Owning your part doesn’t mean owning everything.",
        role: "involved",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "first",
        label: "The “instead” I will begin with, and from when",
        placeholder: "From Monday I…",
        maxLength: 300,
        role: "involved",
        audience: "coach",
      },
    ],
    seedRefs: ["000.1", "002.3", "002.4", "004.causes"],
  },
};
