/** What happened, said plainly; the one who broke trust owns their part, the one who was hurt says what must be in it. */
import { feelings } from "@/lib/library/content/feelings";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const namingWhatHappened: LibraryExercise = {
  slug: "naming-what-happened",
  version: 2,
  content: {
    title: "Naming what happened",
    aim: "To say in plain words what happened and what it did, with nothing made smaller.",
    kind: "E01",
    phases: ["acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "boundary_unclear"],
    minutes: 20,
    modes: ["one", "apart"],
    steps: [
      "Write it as you would tell it to a kind stranger who knows neither of you: who, what, when. Leave the reasons for another day.",
      "Then look for the soft words, such as “only”, “a bit” and “it just happened”. Take them out and see whether it is still true.",
      "Everything starts with you alone. Show it to your counselor first if you like.",
      "When it is ready, read it to your partner or open it to them. The one who listens need only listen. No answer is asked for.",
    ],
    example: `What happened: Between October and January I borrowed £6,400 on two cards, in my name, and said nothing. I opened the post before you got home. On New Year’s Eve you asked if we could afford the new boiler and I said “easily”.

My part: I borrowed it. I hid it. Nobody made me open the post.

What it did, as far as I can see: you sat on the stairs with the statement for an hour. You’ve started paying for your own coffee with coins. I think you feel foolish, and I think there’s more I can’t see.

What I felt: ashamed, and relieved on the day it came out. I’m not proud of relieved.

Where I made it smaller: I’d written “got into a bit of a mess with money”. It wasn’t a mess. It was £6,400 and a plan to hide it.

First sentence: “I hid a debt from you for four months, and you paid for it with your trust in your own eyes.” Too fancy. “I hid a debt from you for four months.”`,
    guidance: {
      useWhen:
        "Something has come out and is now being talked about in half-sentences. It goes before the apology. For a breach on both sides give it both ways; each names their own part.",
      notWhen:
        "While facts are still being held back: use “A hard truth, prepared safely” first, so that it is told once and whole. Not where naming it could bring harm on the one who was hurt.",
      watchFor:
        "The passive (“mistakes happened”), shame that takes up all the room, graphic detail. The hurt partner’s account is not a test of the other’s. Ask to read both before anything is opened, and stage the reading.",
    },
    fields: [
      {
        type: "long_text",
        key: "facts",
        label: "What happened",
        labelFor: { injured: "What happened, as far as I know it" },
        help: "Who, what, when, for how long. Facts are enough; leave out pictures that would stay in somebody’s mind.",
        placeholder: "Between… and… I…",
        role: "each",
        audience: "self",
      },
      {
        type: "long_text",
        key: "my_part",
        label: "My part in it",
        help: "Sentences that begin with “I”. What you hid counts as much as what you did.",
        role: "involved",
        audience: "self",
      },
      {
        type: "long_text",
        key: "effect",
        label: "What I can see that it did",
        labelFor: { injured: "What it did to me, in a line or two" },
        help: "Only what was really seen, heard or felt.",
        role: "each",
        audience: "self",
      },
      {
        type: "many_of",
        key: "feelings",
        label: "What I feel when I look at it",
        role: "each",
        audience: "self",
        options: feelings,
      },
      {
        type: "long_text",
        key: "made_smaller",
        label: "Where I was tempted to make it smaller",
        help: "The soft word, and what it says without it. This box stays with you and can’t be shared.",
        role: "involved",
        audience: "self",
        widest: "self",
      },
      {
        type: "short_text",
        key: "first_sentence",
        label: "The first sentence I will say aloud",
        help: "Short. If it sounds good, it is probably too long.",
        placeholder: "I…",
        maxLength: 300,
        role: "involved",
        audience: "self",
      },
      {
        type: "long_text",
        key: "must_be_said",
        label: "What has to be said, or it hasn’t been named",
        help: "The thing that keeps being left out.",
        role: "injured",
        audience: "self",
      },
      {
        type: "short_text",
        key: "how_to_hear",
        label: "How I would like to hear my partner’s account, if I want to hear it",
        help: "In a session, at home, in writing, not yet.",
        maxLength: 300,
        role: "injured",
        audience: "coach",
      },
    ],
    seedRefs: ["000.1", "001.1", "002.2", "002.3"],
  },
};
