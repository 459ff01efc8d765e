/** Something not yet said, brought to the counselor alone; nothing here can ever be opened to the partner. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const aHardTruthPreparedSafely: LibraryExercise = {
  slug: "a-hard-truth-prepared-safely",
  version: 4,
  content: {
    title: "A hard truth, prepared safely",
    aim: "To prepare something you have not said yet, with your counselor, so that it is told once, whole and with care.",
    kind: "E07",
    phases: ["understand", "acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "unmet_need", "boundary_unclear", "communication_gap"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "Before you write, remember what you agreed about secrets when you began. If you are not sure what your counselor may keep to themselves, ask first.",
      "Say what it is, in facts. Leave out anything that would stay in your partner’s mind as a picture.",
      "Look honestly at why you haven’t said it, and at what it may do when you do.",
      "Don’t tell it in pieces, and don’t tell it tonight. Nothing here is shown to your partner. You plan the when, where and how in a session.",
      "If telling it frightens you, say so below, or ask to be called when you are alone.",
    ],
    example: `It’s something I did and haven’t owned up to.

What it is: when I said it ended in May, it ended in August. We met four more times. Nobody else knows. I’ve been to the doctor about it, and I’m bringing the paper.

Why I haven’t said it: the May version was already so bad. I thought nobody could survive August as well. And I got used to being forgiven for less than I’d done. That’s the part I hate.

What it may do: Toni came back in June, so June stood on a lie. It may be the end. It would also explain why I was so odd on the campsite, and Toni has been blaming the campsite on Toni.

What I’ll leave out: where, what, anything you could see if you closed your eyes.

What it needs: a session, not on a Friday. Toni’s sister free that evening. I sleep at Paul’s, unless Toni says otherwise.

Afraid? Of losing us, yes. Of Toni, no.`,
    guidance: {
      useWhen:
        "Someone hints at more, or facts come out drop by drop. Go through it in person: what, why now, safe for both? Then plan one telling and note it as a disclosure. Your policy on secrets decides what you may hold, and for how long.",
      notWhen:
        "With any concern about safety, on either side: stop joint work and see each alone first. Not for privacy that harms nobody, and not because a partner demands a full list.",
      watchFor:
        "Graphic detail, relief as the only motive, “by the way” tellings. A risk to health, a child or money owed by both cannot wait: call the same day. Look after both on the evening afterwards, and ask about thoughts of self-harm.",
    },
    fields: [
      {
        type: "one_of",
        key: "kind",
        label: "It is",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "hurt", label: "A hurt I haven’t spoken about" },
          { value: "mistake", label: "Something I did and haven’t owned up to" },
          { value: "kept_back", label: "A fact I have kept back" },
          { value: "feeling", label: "A feeling or a doubt I haven’t dared to say" },
          { value: "not_sure", label: "I’m not sure whether it has to be said" },
        ],
      },
      {
        type: "long_text",
        key: "what",
        label: "What I have not said",
        help: "Facts, not graphic: what, since when, whether it is over, who else knows. You may also write “I’d rather say it in person”. Only you and your counselor can read this.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "why_not_yet",
        label: "Why I haven’t said it so far",
        help: "To protect my partner, to protect myself? Mostly it is some of both.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "effect",
        label: "What it may do to my partner, and to us",
        help: "Also what the silence is doing already.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "leave_out",
        label: "What I will leave out, and why",
        help: "Leaving out a picture is care. Leaving out a fact your partner would need in order to decide something is not. If you can’t tell which it is, bring it along.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "many_of",
        key: "it_needs",
        label: "What it would need",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "in_session", label: "To be told in a session" },
          { value: "alone_first", label: "A talk with my counselor alone first", signal: "word_alone" },
          { value: "after_care", label: "Somebody for my partner afterwards" },
          { value: "for_me", label: "Somebody for me afterwards" },
          { value: "children", label: "The children elsewhere that evening" },
          { value: "sleep_apart", label: "Somewhere else to sleep, if wanted" },
          { value: "advice", label: "Advice about health, money or the law" },
        ],
      },
      {
        type: "one_of",
        key: "afraid",
        label: "Am I afraid of what could happen to me or to anyone else if this is told?",
        help: "Not just afraid of tears. Afraid of being hurt, threatened, followed, or cut off from money or children.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "no", label: "No" },
          { value: "unsure", label: "I’m not sure" },
          { value: "yes", label: "Yes", signal: "not_free" },
          { value: "ask_alone", label: "Please ask me when I’m alone", signal: "word_alone" },
        ],
      },
      {
        type: "long_text",
        key: "raw",
        label: "The untidy version",
        help: "A place for whatever won’t go into facts. This box stays with you and can’t be shared.",
        role: "each",
        audience: "self",
        widest: "self",
      },
    ],
    seedRefs: ["002.2", "003.3", "003.1", "004.honesty"],
  },
};
