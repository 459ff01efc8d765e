/** A few light minutes together, with one line to keep and the right not to find it funny. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const somethingSilly: LibraryExercise = {
  slug: "something-silly",
  version: 4,
  content: {
    title: "Something light",
    aim: "To be silly together for a few minutes. It solves nothing, and it can do you both good.",
    kind: "E28",
    phases: ["reconnect"],
    causes: ["external_stress", "unmet_need", "communication_gap"],
    minutes: 10,
    modes: ["together"],
    steps: [
      "Is it a day for this? If one of you says no, it isn’t, and that’s that.",
      "Choose something that neither of you is good at.",
      "Laugh at the thing, or at yourself. Never at a sore spot.",
      "Write down one line, so that you can say it to each other at the bus stop in March.",
    ],
    example: `What: draw each other in one minute with the wrong hand.
When: Friday, while the potatoes were cooking.

Our line: “Is that my ear or a croissant?”

It’s on the fridge now. Our eldest says we both look like potatoes.

Just me: please no jokes about my texting. Not yet, perhaps never.
Afterwards: lighter, and then in the bathroom I cried for a minute. I’d forgotten you do that snort.`,
    guidance: {
      useWhen:
        "Everything has turned into work on the relationship. One short light thing between two heavy ones. Ask for off-limits subjects before they begin.",
      notWhen:
        "In the raw time after a discovery, on a day of grief, or where teasing has been a way of hurting.",
      watchFor:
        "Humor that changes the subject each time it gets close. One laughing, one enduring. Tears after laughter are common and fine; leave them time.",
    },
    fields: [
      {
        type: "one_of",
        key: "idea",
        label: "What we’ll try",
        role: "joint",
        audience: "couple",
        options: [
          { value: "draw", label: "Draw each other with the wrong hand" },
          { value: "dance", label: "Dance one song in the kitchen" },
          { value: "voices", label: "Eat peanut butter toast as if at a grand hotel" },
          { value: "old_film", label: "Watch the worst film we once loved" },
          { value: "photos", label: "Our three most unfortunate photos" },
          { value: "game", label: "A children’s game, by the real rules" },
          { value: "own", label: "Something of our own" },
        ],
      },
      {
        type: "short_text",
        key: "own_idea",
        label: "Our own idea, or when we’ll do it",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "our_line",
        label: "What we laughed about, in one line",
        help: "If nobody laughed, write that. It can be funny later.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
        later: "handed_in",
      },
      {
        type: "short_text",
        key: "not_funny",
        label: "Something I don’t want joked about",
        help: "Answer this one alone, before you begin. You can share it or keep it with your counselor.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "one_of",
        key: "afterwards",
        label: "How I felt afterwards",
        help: "This is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
        options: [
          { value: "lighter", label: "Lighter" },
          { value: "same", label: "Much the same" },
          { value: "mixed", label: "Good and sad at once" },
          { value: "uneasy", label: "Not at ease" },
        ],
      },
    ],
    seedRefs: ["003.tool_communication", "000.7", "002.8"],
  },
};
