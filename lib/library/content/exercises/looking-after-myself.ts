/** Care that does not depend on the partner; mostly private, with one line the partner may know. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const lookingAfterMyself: LibraryExercise = {
  slug: "looking-after-myself",
  version: 1,
  content: {
    title: "Looking after myself",
    aim: "To look after yourself in ways that don’t depend on how things stand between you.",
    kind: "E22",
    phases: ["sustain", "stabilise"],
    causes: ["external_stress", "unmet_need", "betrayal_infidelity", "past_trauma_attachment"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "How full are you, honestly? Sleep, food, daylight, company.",
      "Write what does you good, and what only switches you off. Most of us use both.",
      "Pick one small thing for this week and put it on a day. Small means: you’d do it with a cold.",
      "Think of an evening when the worry comes. What could you do for yourself in that first half hour? You may ask your partner as well.",
    ],
    example: `How full: I live on toast. I sleep, but in the wrong direction, from nine to two.

Does me good: the allotment. My friend Bea, who doesn’t ask. Singing, if nobody’s in.

Switches me off: scrolling until my thumb hurts. A large glass, then the other large glass. I do feel nothing for an hour. Then I feel it all, plus a headache.

When the worry comes: it’s nearly always Sunday, about seven. I want to ask “are we all right?” for the fourth time that day. What I could say: “It’s Sunday, it’s seven, you know this one.” Then shower, then ring Bea. If it’s still there on Monday I’ll ask. It often isn’t.

What I think of myself on a good day: I have all the time in the world for old dogs and learner drivers.

This week: Tuesday, straight from work to the allotment. Shoes are in the car.

You may know: if I go out on Tuesdays I’m not leaving you. I’m watering.`,
    guidance: {
      useWhen:
        "Someone runs on empty, or leans on the partner for every bit of calm. For either role. The partner who broke trust often gives it up as a penance; ask.",
      notWhen:
        "Instead of help that is due: poor sleep for weeks, panic, drinking, thoughts of not wanting to live. Not as a way of telling a hurt partner to calm down alone.",
      watchFor:
        "A long list and no day. Care that is really avoidance. Isolation: is there one person outside? If not by choice, ask alone who decides whom they see.",
    },
    fields: [
      {
        type: "many_of",
        key: "running_low",
        label: "What is running low",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "sleep", label: "Sleep" },
          { value: "food", label: "Proper meals" },
          { value: "movement", label: "Moving about" },
          { value: "company", label: "Company" },
          { value: "alone", label: "Time alone" },
          { value: "quiet", label: "Quiet" },
          { value: "fun", label: "Fun" },
          { value: "meaning", label: "Something that feels worthwhile" },
          { value: "health", label: "Looking after my health" },
        ],
      },
      {
        type: "long_text",
        key: "does_good",
        label: "What does me good and costs nothing tomorrow",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "switches_off",
        label: "What only switches me off",
        help: "Nobody is adding it up. It is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "when_worry_comes",
        label: "When the worry comes: when is it, and what could I do first?",
        help: "A sentence to yourself, something for your hands, a person to ring. It doesn’t replace asking; it holds you until you do.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "good_in_me",
        label: "Something I like or respect in myself",
        help: "Without anybody having to tell you. If it is hard to find, what would an old friend say?",
        maxLength: 2_000,
        role: "each",
        audience: "self",
      },
      {
        type: "short_text",
        key: "this_week",
        label: "One small thing this week, and the day",
        placeholder: "Tuesday, straight from work to…",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "you_may_know",
        label: "What my partner may know about it",
        help: "You can share this line or keep it.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    seedRefs: ["003.tool_self_care", "003.cause_6", "003.cause_4", "002.5"],
  },
};
