/** The promises already given, weighed honestly; what is too big is made smaller or handed back in good time. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const keepable: LibraryExercise = {
  slug: "keepable",
  version: 3,
  content: {
    title: "Which promises can I keep?",
    aim: "To look honestly at what you have promised, and hold on to the part you can carry.",
    kind: "E11",
    phases: ["act"],
    causes: ["broken_promise", "betrayal_infidelity", "external_stress", "post_reconciliation_doubt"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "List what you have promised lately, out loud or half out loud. “Yes, yes, I’ll do it” counts.",
      "Give each one a number: would it hold in a bad week? The numbers are for you, not for your partner.",
      "Below 7, make it smaller or hand it back. Handing back in good time is a decent thing to do.",
      "Tell your partner what is left. It may look short. Short is fine, and if one of these gets tight, saying so early counts too.",
    ],
    example: `My list: call your mom about Easter, 9. No phone in bed, 3. Be in when the plumber comes, 10. Never lose my temper with the kids again, 1. Talk more, 2, and I’m not even sure what I meant.

Why I said yes: Noor was crying and I’d have promised the moon. I think I did promise the moon.

What I can keep: phone on the hall shelf from ten, Sunday to Thursday, until the end of the month. When I hear my voice go up with the kids, I stand in the yard for five minutes.

Handing back: “never again”. I can’t promise that, and I don’t think you believed it. You get the yard instead. It’s less, and it’s real.

What I had to ask: what would “talk more” look like? You said: tell me you’ve had a bad day before I have to guess it from how you park.`,
    guidance: {
      useWhen:
        "Promises have piled up, were made in a storm, or keep slipping. Also before a busy stretch. It sorts old promises; “One small promise” makes a new one.",
      notWhen:
        "Right after a discovery, when every promise is a plea. Not for undoing a limit that keeps someone safe, such as no contact with a third person: take that to a session.",
      watchFor:
        "Handing back the one promise that mattered most. Numbers given to please. If the same kind of promise keeps coming back small, ask what it is up against.",
    },
    fields: [
      {
        type: "rows",
        key: "promises",
        label: "What I have promised",
        help: "Big and small, to your partner or to the two of you.",
        rowName: "promise",
        maxRows: 8,
        role: "each",
        audience: "self",
        widest: "coach",
        columns: [
          { type: "short_text", key: "promise", label: "I said I would…", maxLength: 300 },
          {
            type: "scale",
            key: "sure",
            label: "Would it hold in a bad week?",
            min: 0,
            max: 10,
            lowLabel: "I doubt it",
            highLabel: "I’m sure",
          },
        ],
      },
      {
        type: "long_text",
        key: "why_yes",
        label: "What made me say yes to too much",
        help: "Guilt, love, wanting the evening to end. No need to be hard on yourself about it.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "rows",
        key: "can_keep",
        label: "What I can really keep",
        help: "Something your partner would notice on an ordinary day. Two to four weeks, then you look again.",
        rowName: "promise",
        maxRows: 4,
        role: "each",
        audience: "couple",
        columns: [
          { type: "short_text", key: "words", label: "I will…", maxLength: 200 },
          { type: "short_text", key: "when", label: "When, or how often" },
          { type: "date", key: "until", label: "Until" },
        ],
      },
      {
        type: "long_text",
        key: "hand_back",
        label: "What I am handing back, and what I offer instead",
        help: "Say it plainly, without making it your partner’s fault for hoping.",
        placeholder: "I said I would… I can’t. What I can do is…",
        maxLength: 2_000,
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "ask_first",
        label: "Something I need to ask before I can promise it",
        placeholder: "When you say “be around more”, which evening do you mean?",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    yields: [{ makes: "promise", field: "can_keep", words: "words", often: "when", until: "until" }],
    seedRefs: ["000.5", "002.4", "003.cause_1", "004.honesty"],
  },
};
