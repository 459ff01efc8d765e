/** A private reflection in which every answer fits, "not now" included; no one is asked to forgive. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whatForgivenessMeansToMe: LibraryExercise = {
  slug: "what-forgiveness-means-to-me",
  version: 2,
  content: {
    title: "What forgiveness means to me",
    aim: "To find out what the word means to you, and where you are with it today. Any answer fits.",
    kind: "E21",
    phases: ["let_go"],
    causes: ["betrayal_infidelity", "broken_promise", "past_trauma_attachment", "post_reconciliation_doubt"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Do this only if you want to. You owe forgiveness to nobody, and much can heal without the word.",
      "Write what it means to you, and what it would not mean.",
      "Say where you are today. “Not now” is as good an answer as any other.",
      "It stays with you. If you want to share a line one day, you can choose which.",
    ],
    example: `What it means: In my family you said sorry at bedtime and it was over by breakfast. I don’t want that kind. I think I mean: being able to remember it without my stomach dropping.

It wouldn’t mean forgetting. It wouldn’t mean I have to stay.

Where I am: not now.

Not ready for: “can’t we just be us again”. Or for friends saying how well we’re doing.

Holding on: as long as I’m angry, I know it really happened. That’s what it’s for. It costs me most Sundays.

Me: I found a receipt in November and talked myself out of it. I’d like to stop calling myself stupid for that.`,
    guidance: {
      useWhen:
        "The person brings up the word themselves, whether they stay together or part. It may also be done about oneself.",
      notWhen:
        "As a step that is due, at the wish of the other partner, or with any concern about safety: forgiving early can keep someone in harm’s way.",
      watchFor:
        "Duty from family or faith that speaks louder than the person. Forgiveness offered in order to end an argument. Never ask in front of the partner what they wrote.",
    },
    fields: [
      {
        type: "long_text",
        key: "meaning",
        label: "What the word means to me",
        help: "Your own meaning. You may have been handed one that doesn’t fit.",
        role: "each",
        audience: "self",
      },
      {
        type: "many_of",
        key: "would_not_mean",
        label: "What it would not mean for me",
        role: "each",
        audience: "self",
        options: [
          { value: "forgetting", label: "Forgetting it" },
          { value: "all_right", label: "Saying it was all right" },
          { value: "staying", label: "Having to stay" },
          { value: "trusting_now", label: "Trusting again straight away" },
          { value: "no_anger", label: "No longer being angry" },
          { value: "no_questions", label: "Asking no more questions" },
          { value: "closeness", label: "Being close again" },
        ],
      },
      {
        type: "one_of",
        key: "where_i_am",
        label: "Where I am with it today",
        labelFor: { involved: "Where I am today with forgiving myself" },
        help: "This may change, in either direction.",
        role: "each",
        audience: "self",
        options: [
          { value: "not_now", label: "Not now" },
          { value: "thinking", label: "I’m thinking about it" },
          { value: "some", label: "Some of it" },
          { value: "yes", label: "Yes" },
          { value: "not_my_word", label: "It isn’t my word for it" },
        ],
      },
      {
        type: "long_text",
        key: "not_ready",
        label: "What I am not ready for",
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "holding_on",
        label: "What holding on to it does for me, and what it costs me",
        labelFor: { involved: "What blaming myself does for me, and what it costs me" },
        help: "It may be protecting you. You don’t have to put it down.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "towards_myself",
        label: "Something I would like to stop holding against myself",
        role: "injured",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "not_knowing",
        label: "How I live with not knowing whether I will be forgiven",
        help: "What can you go on doing either way?",
        role: "involved",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["000.8", "001.7", "003.4", "004.patience"],
  },
};
