/** A habit that once protected, where it shows today, and a kinder way; private, opened only by its author. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const aPatternFromBefore: LibraryExercise = {
  slug: "a-pattern-from-before",
  version: 6,
  scope: "licensed",
  content: {
    title: "A pattern from before",
    aim: "To recognize an old habit that once protected you, and to find a small new way for when it turns up.",
    kind: "E29",
    phases: ["understand"],
    causes: ["past_trauma_attachment", "harmful_pattern", "communication_gap", "unmet_need"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Stay with today: a habit, a place in the week where it shows. You don’t have to go back into anything painful to do this.",
      "The habit once protected you, and now and then it still does. This page is about the times when there was nothing to protect you from.",
      "Think of one small thing you could try instead, on a day that isn’t too hard.",
      "If writing stirs up more than you expected, stop. Put both feet on the floor, look round the room, ring somebody. Tell your counselor, who can help or knows who can.",
    ],
    example: `The habit: I pack. Not the case, but in my head. We have an argument about the dishwasher, and ten minutes later I’ve worked out the rent on a room by myself.

When it shows: when you go quiet. Mostly Sunday nights.

What it may have protected: I was nine, we moved four times in one year, and I was the one who knew where the kettle was. If you’re packed you can’t be left behind.

What it costs: you’ve told me it’s like living with somebody in a coat.

What fits today: you went quiet because you had toothache. What belongs to then: the feeling that I’ve got until morning.

Kinder way: say “I’m packing again”. That’s all. I’ve managed it twice. The second time you laughed, nicely, and went and moved the kettle.

To share: only the sentence about packing. The rest I’d like to look at with somebody of my own.`,
    guidance: {
      useWhen:
        "Someone keeps reacting to more than is in the room: expecting the worst, checking, shutting down. They have steady days and want to understand it. Optional, always.",
      notWhen:
        "As a way into memories of violence or neglect; that belongs with a professional trained for it. Not when a real, present danger would be explained away as “my old pattern”.",
      watchFor:
        "A partner who uses the story as proof (“that’s just your childhood”). Controlling habits that are understood but not stopped. Sleeplessness, flashbacks or numbness afterwards: slow down and refer.",
    },
    fields: [
      {
        type: "long_text",
        key: "habit",
        label: "What I do to protect myself",
        help: "Pulling away, checking, pleasing, expecting the worst, keeping busy, being first to leave.",
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "when",
        label: "When it turns up",
        help: "A tone of voice, an hour, a silence. The latest time will do.",
        placeholder: "When you don’t answer and…",
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "protected",
        label: "What it may have protected me from, once",
        help: "One sentence is enough. “I don’t know” is enough, too.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "parts",
        key: "then_and_now",
        label: "Then and now",
        help: "Take one moment and sort it into two piles.",
        role: "each",
        audience: "self",
        widest: "coach",
        parts: [
          { key: "now", label: "What really is about today" },
          { key: "then", label: "What feels like something from before" },
        ],
      },
      {
        type: "long_text",
        key: "cost",
        label: "What it costs me and us today",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "kinder_way",
        label: "A kinder way I could try once",
        help: "Smaller than you think. Saying that it is happening is already something new.",
        placeholder: "When I notice it, I could…",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
      {
        type: "short_text",
        key: "for_partner",
        label: "One sentence my partner might like to know, if I choose to share it",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
      {
        type: "one_of",
        key: "own_help",
        label: "Would I like someone of my own to talk to about this?",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "yes", label: "Yes, please tell me who there is" },
          { value: "have", label: "I have somebody" },
          { value: "not_now", label: "Not now" },
          { value: "not_say", label: "I’d rather not say here" },
        ],
      },
    ],
    seedRefs: ["003.cause_4", "003.cause_3", "003.intro", "004.causes"],
  },
};
