/** Catching one's own excuses kindly, and finding the sentence that would have been true. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const noticingExcuses: LibraryExercise = {
  slug: "noticing-excuses",
  version: 2,
  content: {
    title: "Noticing excuses",
    aim: "To catch the moment when you start to defend yourself, and to find the truer sentence underneath.",
    kind: "E03",
    phases: ["acknowledge", "understand"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "communication_gap"],
    minutes: 10,
    modes: ["one"],
    steps: [
      "Everybody makes excuses. They come fast because they protect something. For a few days, just notice yours.",
      "Write it down soon afterwards, word for word. The ones you only thought count, too.",
      "Ask what it was protecting: your good name, your peace, your partner’s picture of you?",
      "Write the sentence you could have said instead. It is usually shorter.",
      "If you like, go back and say it. “Can I try that again?” is a fine beginning.",
    ],
    example: `Mine are: explaining at length, and “you do it too”.

Said: “The battery was dead.” (It was on 40.) Protecting: I didn’t want one more evening of being the bad one. Instead: “I saw your call and didn’t pick up.”

Only thought: if you weren’t so tense I’d tell you more. Protecting: I don’t know. Quite a lot, I think, because I was furious. Instead: “I’m scared of your face when I tell you things.”

In my body: I stand up. I’m halfway to the dishwasher before I’ve finished the sentence.

What’s also true: work really was mad in March. I’ll bring it to the talk about how it came to this, not to the next row.

What I’d like to say again: Tuesday. “I said I’d forgotten. I hadn’t. I put it off.”`,
    guidance: {
      useWhen:
        "Good will, but every talk turns into a defense. Before an apology, or in the week before a listening exercise. Useful for either partner.",
      notWhen:
        "When “excuse” is the other partner’s name for every explanation or every no. Someone who is cross-examined at home doesn’t need more self-suspicion; talk with them alone.",
      watchFor:
        "A new stick to beat oneself with: keep it light and curious. True reasons do exist; give them a place in the talk about causes. Never hand one partner’s list to the other.",
    },
    fields: [
      {
        type: "many_of",
        key: "usual",
        label: "The ones I know from myself",
        role: "each",
        audience: "self",
        widest: "coach",
        options: [
          { value: "smaller", label: "Making it smaller" },
          { value: "you_too", label: "“You do it too”" },
          { value: "because_of_you", label: "“Because you…”" },
          { value: "circumstances", label: "Work, traffic, the phone" },
          { value: "meant_well", label: "“I meant well”" },
          { value: "long_story", label: "Explaining until nobody can follow" },
          { value: "forgot", label: "“I forgot”, when I didn’t" },
          { value: "long_ago", label: "“That was ages ago”" },
          { value: "so_bad", label: "“I’m just a terrible person”" },
        ],
      },
      {
        type: "rows",
        key: "caught",
        label: "Moments when I noticed one",
        help: "One or two are enough.",
        rowName: "moment",
        maxRows: 6,
        role: "each",
        audience: "self",
        widest: "coach",
        columns: [
          { type: "short_text", key: "said", label: "What I said or thought", maxLength: 300 },
          { type: "short_text", key: "protecting", label: "What it was protecting", maxLength: 300 },
          { type: "short_text", key: "instead", label: "What I could have said", maxLength: 300 },
        ],
      },
      {
        type: "short_text",
        key: "body",
        label: "Where I feel it before I hear it",
        help: "Jaw, stomach, hands, a sudden wish to tidy.",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "also_true",
        label: "A reason that is also true, for another talk",
        help: "An explanation may have its day. It just can’t share that day with an apology.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "say_again",
        label: "One thing I would like to go back and say again",
        help: "Only if you want to share it. Saying it in person is better still.",
        maxLength: 300,
        role: "each",
        audience: "self",
      },
    ],
    seedRefs: ["000.2", "002.2", "002.3", "003.intro"],
  },
};
