/** A doubt is said, heard and answered by a person, without proof and without defense. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const answeringADoubtCalmly: LibraryExercise = {
  slug: "answering-a-doubt-calmly",
  version: 4,
  content: {
    title: "Answering a doubt calmly",
    aim: "To say a doubt so that it can be heard, and to answer it so that it can settle a little.",
    kind: "E24",
    phases: ["act", "agree"],
    causes: ["betrayal_infidelity", "post_reconciliation_doubt", "broken_promise", "past_trauma_attachment"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Doubts come back, often on a good day. That is no trick and no step back. It is how a fright leaves: slowly.",
      "If the doubt is yours: say it as it comes, one question at a time. You don’t have to be certain, or to put it well.",
      "If you are asked: breathe out. Say what you heard, then the plain answer, then what you are still doing. Answer the question that was asked.",
      "Nobody has to hand over a phone, a receipt or a place on a map. A doubt is answered by a person.",
      "Too hot? Either of you may stop. Name the time when you will go on, and be there.",
    ],
    example: `The doubt, from Mika: Your phone buzzed twice at supper and you turned it over.

What shot up in me: But I haven’t done anything! Then I remembered spring, when I said exactly that.

My answer: You saw me turn it over and your stomach dropped. I understand that. In the spring that’s just how it looked. It was my brother, both times, about the car. I turned it over because we’d said no phones at the table. I’m still not in touch with anyone from then. If that ever changes, you’ll hear it from me the same day.

If I can’t stay calm: “I want to answer this properly. I’m too wound up. I’ll come and find you at nine.”

It took me two goes. The first one began with “for heaven’s sake”.

Mika, afterwards: a bit lighter. “Your first sentence did it.”`,
    guidance: {
      useWhen:
        "A doubt comes up, is met with defense, and grows. Rehearse one real answer in the session. Where doubts go both ways, give it twice with the roles exchanged.",
      notWhen:
        "Where facts are still being hidden: soothing a doubt that is right does harm. Not where questioning goes on for hours, or where there is fear or control on either side.",
      watchFor:
        "Ever more questions with less and less relief: look at anxiety, at what is still unsaid, or at interrogation. Soft words without the plain answer. Any demand for proof.",
    },
    fields: [
      {
        type: "long_text",
        key: "doubt",
        label: "A doubt that has come up for me",
        help: "What set it off, and what you would like to know. You can leave it with your counselor for now, or share it.",
        placeholder: "When… I thought… What I want to ask is…",
        maxLength: 2_000,
        role: "injured",
        audience: "coach",
      },
      {
        type: "many_of",
        key: "helps",
        label: "What helps me when I have said it",
        role: "injured",
        audience: "couple",
        options: [
          { value: "heard", label: "Hearing first that you understood me" },
          { value: "plain", label: "A plain answer, not a long one" },
          { value: "near", label: "You staying in the room" },
          { value: "hug", label: "A hug, if I ask for one" },
          { value: "no_sigh", label: "No sigh, no rolled eyes" },
          { value: "later", label: "You coming back to it later by yourself" },
          { value: "alone", label: "Some time alone afterwards" },
        ],
      },
      {
        type: "long_text",
        key: "steadies",
        label: "What steadies me when no answer can be had just then",
        help: "A person, a walk, a sentence you say to yourself. Your doubt isn’t wrong. You just don’t have to be alone with it.",
        maxLength: 2_000,
        role: "injured",
        audience: "coach",
      },
      {
        type: "one_of",
        key: "did_it_help",
        label: "When I had an answer: how it was",
        help: "This is not shown to your partner.",
        role: "injured",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
        options: [
          { value: "settled", label: "It settled a little" },
          { value: "same", label: "Much the same" },
          { value: "worse", label: "It made it worse" },
          { value: "more", label: "There is more I want to ask" },
          { value: "none_yet", label: "I haven’t asked yet" },
        ],
      },
      {
        type: "long_text",
        key: "shoots_up",
        label: "What shoots up in me when I am doubted",
        help: "Get it out here. This box stays with you and can’t be shared.",
        role: "involved",
        audience: "self",
        widest: "self",
      },
      {
        type: "parts",
        key: "reply",
        label: "My answer",
        help: "Think of a doubt you have heard before. Write it as you would say it aloud. Your counselor can read it first.",
        role: "involved",
        audience: "coach",
        parts: [
          {
            key: "hear",
            label: "What I heard, and that it makes sense",
            placeholder: "You saw… and you thought…",
            needed: true,
          },
          {
            key: "plain",
            label: "The plain answer",
            help: "True and short. If you don’t like the true answer, take it to your counselor before you soften it.",
            needed: true,
          },
          {
            key: "still",
            label: "What I am still doing, and will go on doing",
            placeholder: "I’m still… and on Thursday I…",
          },
        ],
      },
      {
        type: "short_text",
        key: "pause",
        label: "If I can’t stay calm, I’ll say this, and come back at…",
        placeholder: "I want to answer that well. Give me until nine.",
        maxLength: 300,
        role: "involved",
        audience: "couple",
      },
    ],
    seedRefs: ["001.5", "002.2", "004.consistency", "004.importance"],
  },
};
