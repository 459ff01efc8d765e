/** A short, planned time for the two of them, and afterwards one line to remember it by. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const undividedTime: LibraryExercise = {
  slug: "undivided-time",
  version: 5,
  content: {
    title: "Undivided time",
    aim: "To spend a short while together with nothing else going on, and without talking about what happened.",
    kind: "E16",
    phases: ["reconnect"],
    causes: ["unmet_need", "external_stress", "communication_gap", "post_reconciliation_doubt"],
    minutes: 25,
    modes: ["together"],
    steps: [
      "Choose something easy that you would both say yes to. Doing something side by side counts.",
      "Agree what you leave out: phones, chores, the hard subject. It will still be there tomorrow.",
      "Go and do it. If it is stiff at first, that’s normal. Either of you may stop early, without a reason.",
      "Send the plan. Afterwards come back: one line together, and a few questions for each of you alone.",
    ],
    example: `What: walk to the allotment and pick whatever’s left.
When: Sunday, about four. Forty minutes or so.
We agreed: phones in the drawer, nothing about last autumn, and either of us can say “enough”.

Our line: You called the slug Gerald and carried it to the neighbor’s side.

Just me: attention, 7. For the first ten minutes we were both terribly polite, and I patted my pocket twice for a phone that wasn’t there. Afterwards lighter, mostly. A bit sad on the way home, because this used to be easy.`,
    guidance: {
      useWhen:
        "Most of their talk is about the injury or the household. Start with twenty minutes and something with hands or feet.",
      notWhen:
        "While one partner needs space and has said so, in the first shock after a discovery, or where time alone together is not safe.",
      watchFor:
        "Pleasant time used to say “so we’re fine now”. One partner planning, the other attending. Pressure for touch or sex: say beforehand that closeness is by invitation only.",
    },
    fields: [
      {
        type: "short_text",
        key: "what",
        label: "What we will do",
        placeholder: "Walk, cook, cards, music on the sofa…",
        role: "joint",
        audience: "couple",
      },
      { type: "date", key: "day", label: "On which day", role: "joint", audience: "couple" },
      {
        type: "one_of",
        key: "how_long",
        label: "For how long",
        role: "joint",
        audience: "couple",
        options: [
          { value: "twenty", label: "About twenty minutes" },
          { value: "forty", label: "About forty minutes" },
          { value: "hour", label: "An hour" },
          { value: "longer", label: "Longer" },
        ],
      },
      {
        type: "many_of",
        key: "agreed",
        label: "What we agree on",
        role: "joint",
        audience: "couple",
        options: [
          { value: "phones_away", label: "Phones stay in another room" },
          { value: "no_hard_talk", label: "We don’t talk about what happened" },
          { value: "no_chores", label: "No chores, no planning" },
          { value: "stop_early", label: "Either of us may stop early" },
          { value: "touch_ask", label: "We ask before we touch" },
        ],
      },
      {
        type: "short_text",
        key: "our_line",
        label: "One line to remember it by",
        help: "Something you saw, ate, laughed at. It needn’t be beautiful.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
        later: "handed_in",
      },
      {
        type: "scale",
        key: "attention",
        label: "How much I felt noticed",
        help: "Answer this one on your own, afterwards. It is not shown to your partner.",
        min: 0,
        max: 10,
        lowLabel: "Hardly",
        highLabel: "Very much",
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
      {
        type: "one_of",
        key: "afterwards",
        label: "How I felt afterwards",
        help: "This is not shown to your partner either.",
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
        options: [
          { value: "lighter", label: "Lighter" },
          { value: "same", label: "Much the same" },
          { value: "mixed", label: "Good and sad at once" },
          { value: "heavier", label: "Heavier" },
        ],
      },
      {
        type: "long_text",
        key: "how_it_was",
        label: "How it was for me",
        help: "For your counselor at first. You can open it to your partner, if you like.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        later: "handed_in",
      },
    ],
    seedRefs: ["000.7", "002.8", "003.5", "004.foundation"],
  },
};
