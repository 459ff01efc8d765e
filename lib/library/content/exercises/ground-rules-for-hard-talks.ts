/** How the two of them start, pause and end a hard talk, settled before the next one comes. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const groundRulesForHardTalks: LibraryExercise = {
  slug: "ground-rules-for-hard-talks",
  version: 3,
  content: {
    title: "Ground rules for hard talks",
    aim: "To settle on a calm day how a hard talk starts, how it pauses and how it ends.",
    kind: "E10",
    phases: ["stabilise", "agree"],
    causes: ["communication_gap", "betrayal_infidelity", "boundary_unclear", "harmful_pattern"],
    minutes: 15,
    modes: ["together", "apart"],
    steps: [
      "Pick a moment when nothing is burning. If you are in the middle of an argument, leave this for another day.",
      "Each of you answers alone what makes such talks hard for you, and what would make them easier.",
      "Side by side, choose three or four rules. More than that, nobody remembers at midnight.",
      "Settle the pause most carefully of all. Either of you may call it, without giving a reason, and it always has a time to go on.",
      "Try them in one small talk first. Change what didn’t work.",
    ],
    example: `Hard for me: when Chris follows me from room to room. I know it’s because I walk off. I walk off because I get followed.

What would help: sitting down. Both of us. And knowing it stops at nine.

We ticked: not after nine, not in the car, one subject at a time, no shouting, either of us may stop.

Ours: no talking about last summer in front of Oma, not even in code. Because Oma understands the code.

Our pause: we say “tea”. Chris goes on the balcony, I go in the bedroom, the door stays a door. Half an hour. Whoever said “tea” puts the kettle on and comes to find the other.

Where and when: kitchen table, Wednesdays, half past seven to eight.

Only for peace: no, I think I mean these. Ask me again about the car.`,
    guidance: {
      useWhen:
        "Early, when talks about what happened run late, loud or in circles. Try the pause once in the session, while both are calm, so that it isn’t new when it is needed.",
      notWhen:
        "Where one of them is afraid of the other. Rules for talking do not make a frightening person safe, and a pause can be blocked or punished. See each alone first.",
      watchFor:
        "A rule that shuts one person up (“not that subject, ever”). A pause with no return. Someone who stands in the door: take that seriously and ask about it alone.",
    },
    fields: [
      {
        type: "long_text",
        key: "makes_it_hard",
        label: "What makes such talks hard for me",
        help: "Voices, hours, places, certain words. And what you yourself tend to do then.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "would_help",
        label: "What would make it easier for me to stay and listen",
        role: "each",
        audience: "coach",
      },
      {
        type: "many_of",
        key: "we_agree",
        label: "Rules we both want",
        role: "joint",
        audience: "couple",
        atMost: 5,
        options: [
          { value: "ask_first", label: "We ask first whether it is a good time" },
          { value: "one_subject", label: "One subject at a time" },
          { value: "no_shouting", label: "No shouting, no names, no threats" },
          { value: "sober", label: "Only when we are sober and awake" },
          { value: "not_late", label: "Not late at night" },
          { value: "not_in_front", label: "Not in front of the children or others" },
          { value: "not_driving", label: "Not in the car" },
          { value: "not_by_text", label: "Not by message" },
          { value: "end_time", label: "We say beforehand when we will stop" },
          { value: "may_stop", label: "Either of us may stop or leave the room" },
        ],
      },
      {
        type: "rows",
        key: "our_lines",
        label: "Rules in our own words",
        rowName: "rule",
        maxRows: 4,
        role: "joint",
        audience: "couple",
        columns: [
          { type: "short_text", key: "words", label: "We will… / we won’t…", maxLength: 300 },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
        ],
      },
      {
        type: "parts",
        key: "pause",
        label: "Our pause",
        role: "joint",
        audience: "couple",
        parts: [
          {
            key: "word",
            label: "What we say or show",
            help: "Something neither of you minds hearing.",
            needed: true,
          },
          {
            key: "apart",
            label: "Where each of us goes",
            help: "Nobody follows and nobody blocks the way.",
          },
          {
            key: "back",
            label: "When we go on, and who makes the first move",
            help: "Half an hour at least; a racing heart takes that long. The same day, or a day you name.",
            needed: true,
          },
        ],
      },
      {
        type: "short_text",
        key: "where_when",
        label: "A good place and a good time for us",
        placeholder: "Kitchen table, Wednesdays, half an hour",
        maxLength: 300,
        role: "joint",
        audience: "couple",
      },
      {
        type: "date",
        key: "look_again",
        label: "We look at this again on",
        role: "joint",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "for_peace",
        label: "Is there something here I only go along with to keep the peace?",
        help: "Answer this one on your own, on your own device. It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
    ],
    yields: [
      {
        makes: "agreement",
        title: "Ground rules for hard talks",
        kind: "communication",
        lines: [{ field: "our_lines", words: "words", why: "why" }, { field: "we_agree" }],
        reviewOn: "look_again",
      },
    ],
    seedRefs: ["000.3", "000.4", "001.6", "003.tool_communication", "003.tool_self_care"],
  },
};
