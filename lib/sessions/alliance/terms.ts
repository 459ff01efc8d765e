/** Four short questions after a session, in our own words (CC0), and what can be said to each. Pure. */
export const allianceItems = ["heard", "topics", "pace", "fair"] as const;
export type AllianceItem = (typeof allianceItems)[number];

export const allianceQuestions: Record<AllianceItem, string> = {
  heard: "I felt heard",
  topics: "We talked about what matters to me",
  pace: "It went at a speed that was right for me",
  fair: "There was room for both sides",
};

/** In few words, for the counselor. */
export const allianceShort: Record<AllianceItem, string> = {
  heard: "felt heard",
  topics: "right topics",
  pace: "right pace",
  fair: "room for both sides",
};

export const allianceWords = {
  4: "Yes, fully",
  3: "Mostly",
  2: "Only a little",
  1: "No, not this time",
} as const;
export type AllianceValue = keyof typeof allianceWords;
