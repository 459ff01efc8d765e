/** What Ana writes in the story. Ben had hidden three loans; the two of them are finding out whether that can be mended. */
import type { Sheet, Written } from "./sheet";

export const anaPace: Sheet = {
  values: {
    pace: "slower",
    not_now: ["details", "family"],
    too_much: "When he explains. I can hear that he is sorry, but my head fills up and I stop hearing words.",
    how_to_ask: "Ask me after dinner, not in bed. “Is now all right?” is enough.",
    when_slower: "That we stop, and that he does not look hurt about it.",
  },
};

export const anaHelp: Sheet = {
  values: {
    hope: "clarify",
    help_with: ["why", "at_ease", "staying"],
    ordinary_day: "I would come home and not check the drawer.",
    other_help: ["friend"],
    talk_alone: "not_now",
  },
};

export const anaImpact: Sheet = {
  values: {
    feelings: ["foolish", "angry", "afraid"],
    what_changed:
      "I used to open the mail with my coffee. Now I wait until I am alone. I count things: gas, groceries, what he says a shirt cost. I was proud of being someone who does not count.",
    still_worried: "That there is a fourth one, and that he will tell me the day after someone else does.",
    want_heard: "It was never the money. It was standing in the bank and not knowing what the woman knew.",
    questions: {
      0: { question: "Who else knew before I did?", when: "in_session" },
      1: { question: "Was any of it for someone else?", when: "answer" },
    },
  },
  audiences: {
    feelings: "coach",
    what_changed: "coach",
    want_heard: "couple",
    questions: "coach",
    still_worried: "self",
  },
};

export const anaCauses: Sheet = {
  values: {
    my_part: "I made money into something we joke about, so that I would not have to look.",
    shape: "pattern",
    causes: {
      0: { cause: "broken_promise", weight: "4", words: "“Next month” for two years" },
      1: { cause: "communication_gap", weight: "3", words: "We are kind to each other and say nothing" },
      2: { cause: "external_stress", weight: "2", words: "The workshop closing" },
    },
    starting_point: "The winter after the workshop closed.",
    left_out: "My mother’s money. I am not ready for that one.",
  },
};

export const anaThanks: Sheet = {
  values: {
    act: "You drove my sister to the airport at five and did not mention it.",
    quality: "You are patient with people who are slow. I forget that it includes me.",
    between_us: "We still laugh at the same moment of the same movie.",
    hard: "It is strange to thank you and be angry in the same hour.",
  },
};

export const anaSigns: Sheet = {
  values: {
    my_signs: {
      0: { sign: "I get very polite", helps: "Being asked once, and left ten minutes" },
      1: { sign: "I open the banking app in the bathroom", helps: "Doing it together, out loud" },
    },
    hard_to_say: "Some evenings I check even after he has shown me.",
  },
};

export const anaForgivenessDraft: Written = {
  meaning:
    "Not that it was all right. Perhaps that I could see a brown envelope and think of the electricity.",
  would_not_mean: ["forgetting", "trusting_now"],
};
