/** One speaks, one listens and says back what they heard; then they change places. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const listeningWithoutInterrupting: LibraryExercise = {
  slug: "listening-without-interrupting",
  version: 5,
  content: {
    title: "Listening without interrupting",
    aim: "To let each other finish, and to find out whether what was said is what was heard.",
    kind: "E05",
    phases: ["understand"],
    causes: ["communication_gap", "unmet_need", "betrayal_infidelity", "broken_promise", "external_stress"],
    minutes: 25,
    modes: ["together"],
    steps: [
      "Lay one phone between you and open “Take turns” below, or use any timer. One of you speaks about one thing; the other listens and says nothing. A pause belongs to the speaker.",
      "Then the listener says what they heard, in two or three sentences, and asks: “What did I miss?” The speaker puts it right.",
      "Change places. The second talk may be about something else. It is not a reply.",
      "Either of you may stop at any time. Say when you will go on, and leave it there.",
      "Afterwards each of you answers the questions about yourself alone.",
    ],
    example: `What about: why the holiday photos make me want to leave the room. Ten minutes altogether, on the landing, because the landing was the only place without a laptop. Ren first.

What I heard Ren say: that in those photos I look happy, and Ren keeps working out what I already knew on each of those days. Not that I shouldn’t have been happy. I got that wrong the first time and Ren said, “no, again”.

Just me. Interrupting: twice aloud, once with my eyebrows. What I nearly said was “but that was before”. Felt understood: a 6. The bit about Sundays got through. The bit about my brother didn’t.

Next time I’d like: the timer where I can’t see it.`,
    guidance: {
      useWhen:
        "Both want to be heard and talk over each other. Begin with a light subject; do the first one in the session. One to three short goes a week are plenty.",
      notWhen:
        "In the raw days after a discovery, for questions about details, or where one pays later for what they say here. Check that alone with each before you give it.",
      watchFor:
        "Saying back with a sting, or a defense in the second turn. Five minutes that become fifty. A low “felt understood” is the start of a talk, never a mark for the other.",
    },
    fields: [
      {
        type: "short_text",
        key: "topic",
        label: "What the first of us wants to talk about",
        help: "One thing. Start with something that weighs a 3, not a 10.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "many_of",
        key: "agreed",
        label: "What we agree on",
        role: "joint",
        audience: "couple",
        options: [
          { value: "timer", label: "Five minutes each, with a timer" },
          { value: "phones_away", label: "Phones and screens elsewhere" },
          { value: "no_advice", label: "No advice unless asked for" },
          { value: "about_me", label: "The speaker says “I”, and stays with one thing" },
          { value: "may_stop", label: "Either of us may stop" },
          { value: "not_after", label: "We don’t carry on with it afterwards" },
        ],
      },
      {
        type: "long_text",
        key: "heard",
        label: "What I heard my partner say",
        help: "Write it the way your partner put it right. You don’t have to agree with it. Your partner can read this once it is opened.",
        placeholder: "You said that…",
        role: "each",
        audience: "couple",
      },
      {
        type: "scale",
        key: "felt_understood",
        label: "When I spoke, I felt understood",
        help: "Answer alone. It is not shown to your partner.",
        min: 0,
        max: 10,
        lowLabel: "Not really",
        highLabel: "Very well",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "not_through",
        label: "What didn’t get through yet",
        help: "You can share it, or bring it to a session.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "one_of",
        key: "interrupted",
        label: "Did I interrupt?",
        help: "Faces and sighs count. Only you know. It is not shown to your partner.",
        role: "each",
        audience: "self",
        widest: "coach",
        options: [
          { value: "no", label: "No" },
          { value: "once_or_twice", label: "Once or twice" },
          { value: "more", label: "More often" },
          { value: "inside", label: "Only inside my head" },
        ],
      },
      {
        type: "long_text",
        key: "nearly_said",
        label: "What I nearly said",
        help: "Park it here. This box stays with you and can’t be shared.",
        role: "each",
        audience: "self",
        widest: "self",
      },
      {
        type: "short_text",
        key: "next_time",
        label: "Next time we would like…",
        help: "Shorter, earlier, walking, with tea.",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
    ],
    talk: {
      minutes: [3, 5, 8],
      reflect: ["In my own words, you…", "What did I miss?", "Would you like to add anything?"],
    },
    seedRefs: ["000.1", "001.2", "002.2", "003.cause_5", "003.tool_communication", "004.honesty"],
  },
};
