/** For the partner who was hurt, before and after an apology: how to hear it, what it did, and no reply owed. */
import { feelings } from "@/lib/library/content/feelings";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const hearingAnApologyWithNoDutyToAnswer: LibraryExercise = {
  slug: "hearing-an-apology-with-no-duty-to-answer",
  version: 4,
  content: {
    title: "Hearing an apology, with no duty to answer",
    aim: "To decide whether and how you want to hear an apology, and to keep what it does in you for yourself.",
    kind: "E02",
    phases: ["acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "boundary_unclear"],
    minutes: 15,
    modes: ["one"],
    steps: [
      "Answer the first three questions before you hear anything, and send them. “Not now” is a reason for everyone to wait.",
      "While you listen, you have nothing to do. No nodding, no comforting, no “it’s all right”. You can stop it at any line.",
      "Then give yourself an hour, or a week. The other questions are kept here, under “Afterwards”, if you like.",
      "You may answer, answer later, or never. An apology is something you were given. You don’t owe anything for it.",
    ],
    example: `Not yet for the whole thing. A part, in a session.

How: I’d like it read out, not handed over. Sitting side by side, so I don’t have to look after anyone’s face. And then nobody asks me what I think.

How I’ll stop it: I put my glasses on the table.

Afterwards.
What reached me: “I laughed when you asked me.” I’d started to believe I’d dreamt that.

What I didn’t hear: the money. And “I’m sorry you had to go through that” made my jaw go tight. I didn’t go through it. It was done.

What I feel: relieved, resentful, worn out. Then hungry. I had two bowls of soup.

Answer: not now. In my own words, just for me: Keep going. Don’t look at me yet.`,
    guidance: {
      useWhen:
        "An apology is being prepared. Let the answers to the first three questions decide place, length and pace, and pass on only what this partner agrees to. The last questions are for afterwards; a second go is fine.",
      notWhen:
        "If this partner has said they want no apology. If there is fear between them: apologies can be part of a cycle of harm, and the next quiet weeks prove little.",
      watchFor:
        "Comforting the one who apologizes. Saying thank you too soon, out of exhaustion. Do not ask for a reaction in the room, and prepare the other partner for silence.",
    },
    fields: [
      {
        type: "one_of",
        key: "ready",
        label: "Would I like to hear an apology?",
        role: "injured",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "not_now", label: "Not now" },
          { value: "part", label: "A part of it" },
          { value: "session", label: "Yes, in a session" },
          { value: "home", label: "Yes, at home" },
          { value: "letter", label: "Yes, as a letter I can open when I choose" },
          { value: "none", label: "I don’t want one" },
        ],
      },
      {
        type: "long_text",
        key: "how",
        label: "How I would like it to go",
        help: "Where you sit, how long, who else is there, what happens straight afterwards. You can share this with your partner.",
        role: "injured",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "stop",
        label: "How I will show that I want to stop",
        placeholder: "I put my hand up. I leave the room…",
        role: "injured",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "reached",
        label: "What reached me",
        help: "A sentence, a word, a look. Or nothing.",
        role: "injured",
        audience: "self",
        later: "handed_in",
      },
      {
        type: "long_text",
        key: "not_there",
        label: "What I didn’t hear, or heard and didn’t believe",
        role: "injured",
        audience: "self",
        later: "handed_in",
      },
      {
        type: "many_of",
        key: "feelings",
        label: "What I feel now",
        help: "Relief doesn’t mean it is over. Anger doesn’t mean it was no good.",
        role: "injured",
        audience: "self",
        later: "handed_in",
        options: feelings,
      },
      {
        type: "one_of",
        key: "answer",
        label: "Do I want to say something back?",
        role: "injured",
        audience: "self",
        later: "handed_in",
        options: [
          { value: "nothing", label: "Nothing" },
          { value: "not_now", label: "Not now" },
          { value: "heard", label: "Only that I have heard it" },
          { value: "question", label: "I have a question" },
          { value: "own_words", label: "Something in my own words" },
        ],
      },
      {
        type: "long_text",
        key: "own_words",
        label: "In my own words, if there are any",
        help: "Keep it, or share it one day. It isn’t expected of you.",
        role: "injured",
        audience: "self",
        later: "handed_in",
      },
    ],
    seedRefs: ["000.2", "001.1", "002.1", "003.2"],
  },
};
