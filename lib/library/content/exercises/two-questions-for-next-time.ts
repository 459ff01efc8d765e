/** What I could do differently next time, and what support I would like; both open together. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const twoQuestionsForNextTime: LibraryExercise = {
  slug: "two-questions-for-next-time",
  version: 4,
  content: {
    title: "Two questions for next time",
    aim: "To turn from what went wrong to the next time, with one question about yourself and one about support.",
    kind: "E06",
    phases: ["understand", "agree"],
    causes: ["communication_gap", "broken_promise", "unmet_need", "harmful_pattern", "external_stress"],
    minutes: 15,
    modes: ["apart", "together"],
    sealed: true,
    steps: [
      "There will be a next time: a late train, a tired Sunday, a message that comes in at dinner. Choose one you both know.",
      "Answer the first question about yourself only. It is about the next time, not about whose doing the last one was. Five per cent different will do.",
      "Answer the second as a wish. Your partner may say yes, no, or “a bit of it”.",
      "When both sets are open, read them aloud. Then put down what you will try. Seeing it differently is a result, too.",
    ],
    example: `Which next time: Sundays at my mother’s. We get in the car and by the roundabout we’re fighting.

What I could do differently: tell you on Saturday that I’m dreading it. And not answer for you when Mom asks about your job. I do that. I hear myself doing it.

What would help me from you: ask me on the way home how it was, before you say how it was for you. And your hand on my back when Mum starts on the house.

What I can’t do yet: not go. I know you’d like that.

What we’ll try: home by four, fries by the water, and no verdict on anyone’s family before the chips. Noor thinks the trouble is Mum and I think the trouble is the roundabout. We’ve written down both.`,
    guidance: {
      useWhen:
        "What happened has been named, and both are ready to look ahead. Also a month later, or after a setback. Apart gives you both answers first; together works well in the room.",
      notWhen:
        "As a short cut past the hurt (“let’s look forward”). Not for danger: what one person should do differently so as not to be hurt is never a question for this sheet.",
      watchFor:
        "First answers that are about the other one. A hurt partner who writes only what they will do better. Wishes worded as tests. Where they differ, keep both views and come back in a month.",
    },
    fields: [
      {
        type: "short_text",
        key: "which_time",
        label: "The “next time” I am thinking of",
        help: "An ordinary situation that is likely to come round again.",
        placeholder: "When one of us comes home late and…",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "differently",
        label: "What could I do differently next time?",
        help: "Only what is in your own hands. Your partner can read this once both of you have written and it is opened.",
        placeholder: "I could…",
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "long_text",
        key: "support",
        label: "What would help me from my partner then?",
        help: "One or two small things that can be seen or heard. A wish, with room for a no.",
        placeholder: "It would help me if you…",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "not_yet",
        label: "What I can’t change yet",
        help: "Better said than promised. For your counselor first; you can share it.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "we_try",
        label: "What we will try next time",
        help: "For when you sit together. Three lines at most.",
        role: "joint",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "see_differently",
        label: "Where we see it differently",
        help: "Both views, side by side, in each one’s own words.",
        role: "joint",
        audience: "couple",
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        role: "joint",
        audience: "couple",
      },
    ],
    seedRefs: ["000.3", "001.2", "004.causes", "003.tool_communication"],
  },
};
