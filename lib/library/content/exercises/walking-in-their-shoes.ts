/** One moment told from the partner's side, then a question instead of an answer. */
import { feelings } from "@/lib/library/content/feelings";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const walkingInTheirShoes: LibraryExercise = {
  slug: "walking-in-their-shoes",
  version: 3,
  content: {
    title: "Walking in their shoes",
    aim: "To tell one moment from your partner’s side, and find out by asking how close you came.",
    kind: "E23",
    phases: ["understand"],
    causes: ["communication_gap", "betrayal_infidelity", "broken_promise", "harmful_pattern", "unmet_need"],
    minutes: 15,
    modes: ["one", "apart"],
    sealed: true,
    steps: [
      "Choose one moment, not the whole story. One hour of one day is plenty.",
      "Go through it as your partner: what you see, what you hear, what you don’t know.",
      "Say why that makes sense. You don’t have to agree, or to have felt the same.",
      "It is a guess. Let your partner put it right, and thank them when they do.",
    ],
    example: `The moment: Friday. I’d said seven. I walked in at twenty to ten.

From your side: You’d cooked. At eight you put a plate over mine. You didn’t ring, because the last time you rang I called it checking up. So you sat there with the telly on and the sound off, listening for the gate. By nine it wasn’t about dinner any more.

I think you felt afraid, then foolish, then angry.

Why it makes sense: the last time I was that late, there was someone. In our house late isn’t just late now. I’d have listened for the gate too.

What I wanted to say: the train! There really was a train. I’m putting it here so that it doesn’t come out on Sunday.

My question: what would have helped at eight, while I was still on the platform?

What I learned: a message with a real time in it, even a bad one. “No kisses, no sorry. Just 21:40.”`,
    guidance: {
      useWhen:
        "They argue about what was meant and lose sight of what was felt. Given to both it opens as an exchange; given to one it is preparation for listening.",
      notWhen:
        "As a first task for the partner who was hurt; being asked to understand too soon feels like being asked to excuse. Not where one partner already lives by guessing the other’s moods out of fear.",
      watchFor:
        "Mind-reading stated as fact, and “why it makes sense” that turns into a defense. In the session ask each how well they felt understood, from 0 to 10, and what was missing.",
    },
    fields: [
      {
        type: "short_text",
        key: "moment",
        label: "The moment I am thinking of",
        help: "When, where, who was there. Start with a smaller one.",
        placeholder: "Last Friday, when I came in late",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "their_side",
        label: "What it may have been like to be my partner just then",
        help: "What did they see, hear, wait for? What did they not know that you knew?",
        placeholder: "You had been waiting since…",
        role: "each",
        audience: "couple",
        optional: false,
      },
      {
        type: "many_of",
        key: "their_feelings",
        label: "What my partner may have felt",
        role: "each",
        audience: "couple",
        atMost: 4,
        options: feelings,
      },
      {
        type: "long_text",
        key: "makes_sense",
        label: "Why that makes sense to me",
        help: "Even if it looked small from where you stood.",
        placeholder: "If I had been told… I would have…",
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "my_reply",
        label: "What I wanted to answer back",
        help: "Park it here. This box stays with you and can’t be shared.",
        role: "each",
        audience: "self",
        widest: "self",
      },
      {
        type: "short_text",
        key: "question",
        label: "One question I would like to ask",
        help: "“What” and “how” open more doors than “why”.",
        placeholder: "What would have helped when…?",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "learned",
        label: "I asked, and this is what I learned",
        help: "What was different from your guess is the useful part.",
        role: "each",
        audience: "coach",
        later: "handed_in",
      },
      {
        type: "one_of",
        key: "fits",
        label: "How far your partner’s picture fits you",
        help: "It is no mark, and nobody sees it unless you say so. Telling them yourself is usually better.",
        role: "each",
        audience: "self",
        later: "opened",
        options: [
          { value: "much", label: "Much of it fits" },
          { value: "some", label: "Some of it does" },
          { value: "other", label: "It was different for me" },
          { value: "tell", label: "I’d rather tell my partner myself" },
        ],
      },
    ],
    seedRefs: ["002.6", "003.tool_empathy", "004.causes"],
  },
};
