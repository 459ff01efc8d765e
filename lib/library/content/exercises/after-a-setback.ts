/** What happened, what came before, what helped, what changes; there is no place for blame on the sheet. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const afterASetback: LibraryExercise = {
  slug: "after-a-setback",
  version: 5,
  content: {
    title: "After a setback",
    aim: "To understand a bad moment once it has cooled down, and to change one thing because of it.",
    kind: "E26",
    phases: ["act"],
    causes: [
      "broken_promise",
      "harmful_pattern",
      "communication_gap",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 20,
    modes: ["apart", "together", "one"],
    steps: [
      "Wait until you have both eaten and slept. Some days later is fine; the same night is too soon.",
      "Begin alone. What happened, what came before it, what helped. Write what you did and felt yourself.",
      "You will look in vain for a box called “whose fault”. We left it out.",
      "If you both want to, sit together afterwards: a few sentences you can both stand by, and one change.",
    ],
    example: `What happened: Saturday, the garden center of all places. Toni asked who’d texted. I said “work”, and it was work, but I said it in the voice. Then nothing. Four days of please and thank you.

Before: I’d slept badly. I’d promised to stay off my phone and I’d already looked at it twice.

What helped, a bit: Toni put the bins out with me on Tuesday. Neither of us said anything. It was the nicest thing all week.

Next time: I say “work, it’s Priya, about Monday”, with the name in it. And if I hear the voice, I say “sorry, that was the voice”.

Ours: We can have a bad Saturday and not lose the week. The change: whoever goes quiet says for how long.

We haven’t settled who started it. There isn’t a box.`,
    guidance: {
      useWhen:
        "Within a week or so of an argument, a slip or a return to silence, when both can think again. Do the lone part first, also when you plan to do the rest in a session.",
      notWhen:
        "Not for a new betrayal or a new lie: that needs naming first. Never where someone was frightened, threatened or hurt; see each of them alone instead.",
      watchFor:
        "One who writes only about the other. A hurt partner who lists what they should have done better. The same setback a third time: the plan is too thin, or something is unsaid.",
    },
    fields: [
      {
        type: "long_text",
        key: "what",
        label: "What happened, from where I stood",
        help: "As a camera on your own shoulder would have seen it.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "before",
        label: "What came before it, in me and around me",
        help: "Tired, hungry, a date on the calendar, something you had been putting off saying.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "helped",
        label: "What helped, even a little",
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "next_time",
        label: "What I will do differently next time",
        labelFor: { injured: "What would help me next time, and what I might try" },
        help: "Small and your own.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "alone_please",
        label: "Something I would rather tell my counselor alone",
        help: "It is not shown to your partner. “Please ask me” is enough.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "both_stand_by",
        label: "What we can both stand by",
        help: "Two or three sentences beginning with “we”. If you see it differently, write both.",
        maxLength: 1_500,
        role: "joint",
        audience: "couple",
      },
      {
        type: "date",
        key: "which_day",
        label: "The day it was",
        role: "joint",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "one_change",
        label: "One thing we change",
        placeholder: "Whoever goes quiet says…",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
    ],
    yields: [{ makes: "setback", field: "both_stand_by", on: "which_day", change: "one_change" }],
    seedRefs: ["002.7", "000.6", "000.3", "004.patience"],
  },
};
