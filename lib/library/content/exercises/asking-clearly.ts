/** From a wish nobody has heard to a request that can be answered with yes, no or something else. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const askingClearly: LibraryExercise = {
  slug: "asking-clearly",
  version: 5,
  content: {
    title: "Asking clearly",
    aim: "To turn a wish you have been waiting with into a request your partner can hear and answer.",
    kind: "E09",
    phases: ["agree"],
    causes: ["unmet_need", "communication_gap", "external_stress", "values_mismatch"],
    minutes: 10,
    modes: ["one", "apart"],
    steps: [
      "Which wish do you keep hoping your partner will guess? Write it down first, as crooked as it comes.",
      "Ask yourself what has kept you quiet, and whether that fear is about now.",
      "Make the request so concrete that both of you could tell if it had happened. One thing, one time.",
      "Ask at a calm moment. It is only a request if your partner may say no. A no is an answer, and it may be the start of a talk.",
    ],
    example: `The crooked version: I want you to WANT to come to my things.

What kept me quiet: you’ll say yes and sit there checking the time. Then I’d feel worse than alone.

What happened the last time I asked: I didn’t actually ask. I left the flyer on the fridge for three weeks. The time before that, in the spring, I did ask, and you came, and you carried the amp.

My request: Will you come to the concert on the 14th? The first half would do. You can leave at the break and I’ll be glad you were there.

A good moment: not when you’re just in. Saturday, when we do the shopping.

If it’s a no: I’ll ask what would be possible instead. And I’ll ring Marek, so I’m not looking at an empty chair.`,
    guidance: {
      useWhen:
        "One or both hint, wait and are let down. Good practice before agreements and promises. Try the request aloud in the session, and practice hearing a no.",
      notWhen:
        "For asking to be safe: not to be hurt, watched or threatened is no request. If saying a wish aloud is dangerous, see the person alone.",
      watchFor:
        "Demands that only sound polite (“I’d like you to just once…”). Requests about the other’s feelings (“be glad”). Fear well beyond the occasion, in the last answer: take it up alone.",
    },
    fields: [
      {
        type: "long_text",
        key: "crooked",
        label: "The wish, just as it comes",
        help: "Unfair is fine here. This box stays with you and can’t be shared.",
        role: "each",
        audience: "self",
        widest: "self",
      },
      {
        type: "long_text",
        key: "kept_quiet",
        label: "What has kept me from asking",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "last_time",
        label: "What really happened the last time I asked for something",
        help: "What you feared, and what came. If you were right to be afraid, that counts.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "request",
        label: "My request",
        help: "Something to do, with a time to it. Leave out “always”, “just” and “for once”.",
        placeholder: "Will you… on…?",
        maxLength: 300,
        role: "each",
        audience: "self",
        optional: false,
      },
      {
        type: "short_text",
        key: "good_moment",
        label: "A good moment to ask",
        maxLength: 200,
        role: "each",
        audience: "self",
      },
      {
        type: "short_text",
        key: "if_no",
        label: "If the answer is no, I will…",
        help: "Something you do for yourself, or another offer. You’re allowed to be sad. It just doesn’t go on a list.",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
      {
        type: "one_of",
        key: "asking_feels",
        label: "When I imagine asking, I am",
        help: "It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "fine", label: "Fine" },
          { value: "nervous", label: "Nervous, the usual kind" },
          { value: "no_hope", label: "Without much hope" },
          { value: "afraid", label: "Afraid of what would follow", signal: "not_free" },
          { value: "ask_alone", label: "Please ask me when I’m alone", signal: "word_alone" },
        ],
      },
    ],
    seedRefs: ["000.3", "003.1", "003.cause_6", "003.tool_communication"],
  },
};
