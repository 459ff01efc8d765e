/** The stages of telling something hard, and what belongs to each. */

export const disclosureStates = [
  "preparing",
  "sent",
  "read",
  "asked",
  "agreed",
  "told",
  "impact",
  "answered",
  "withdrawn",
  "stopped",
] as const;
export type DisclosureState = (typeof disclosureStates)[number];

export const textKinds = ["facts", "questions", "impact", "answer"] as const;
export type TextKind = (typeof textKinds)[number];

/** What a partner does with a text of theirs, or with the whole. */
export const ownSteps = ["send_facts", "take_back_facts", "withdraw"] as const;
/** What the counselor does. */
export const counselorSteps = [
  "read",
  "send_back",
  "ask_questions",
  "agree_questions",
  "tell",
  "hand_impact",
  "hand_answer",
  "stop",
] as const;
export type OwnStep = (typeof ownSteps)[number];
export type CounselorStep = (typeof counselorSteps)[number];
export type DisclosureStep = OwnStep | CounselorStep;

/** On the counselor's page. */
export const stateLabels: Record<DisclosureState, string> = {
  preparing: "Being prepared",
  sent: "Facts are with you",
  read: "You have read the facts",
  asked: "Questions asked for",
  agreed: "Questions agreed",
  told: "Told",
  impact: "Impact letter handed over",
  answered: "Answering letter handed over",
  withdrawn: "Withdrawn",
  stopped: "Stopped",
};

export const stepLabels: Record<CounselorStep, string> = {
  read: "Mark facts as read",
  send_back: "Ask for changes",
  ask_questions: "Ask for questions",
  agree_questions: "Agree on the questions",
  tell: "It was told",
  hand_impact: "Hand over the impact letter",
  hand_answer: "Hand over the answering letter",
  stop: "Stop here",
};
