/** The order in which something is told, and which steps out of it a counselor may take with a reason. Pure. */
import type { CounselorStep, DisclosureState, DisclosureStep, TextKind } from "./terms";

type Steps = Readonly<Partial<Record<DisclosureStep, DisclosureState>>>;

export const legalSteps: Readonly<Record<DisclosureState, Steps>> = {
  preparing: { send_facts: "sent", withdraw: "withdrawn", stop: "stopped" },
  sent: {
    ...{ take_back_facts: "preparing", withdraw: "withdrawn" },
    ...{ read: "read", send_back: "preparing", stop: "stopped" },
  },
  read: {
    ...{ take_back_facts: "preparing", withdraw: "withdrawn" },
    ...{ send_back: "preparing", ask_questions: "asked", stop: "stopped" },
  },
  asked: { withdraw: "withdrawn", agree_questions: "agreed", stop: "stopped" },
  agreed: { withdraw: "withdrawn", tell: "told", stop: "stopped" },
  told: { hand_impact: "impact", stop: "stopped" },
  impact: { hand_answer: "answered", stop: "stopped" },
  answered: {},
  withdrawn: {},
  stopped: {},
};

/** What a counselor may do all the same, with a reason that is kept: never before the facts are with them, never a step back. */
export const withReason: Readonly<
  Record<DisclosureState, Readonly<Partial<Record<CounselorStep, DisclosureState>>>>
> = {
  preparing: {},
  sent: { ask_questions: "asked", tell: "told" },
  read: { tell: "told" },
  asked: { tell: "told" },
  agreed: {},
  told: {},
  impact: {},
  answered: {},
  withdrawn: {},
  stopped: {},
};

export type NextState = { to: DisclosureState; outOfOrder: boolean };

/** @returns null where no reason helps */
export function stateAfter(state: DisclosureState, step: DisclosureStep): NextState | null {
  const inOrder = legalSteps[state][step];
  if (inOrder) return { to: inOrder, outOfOrder: false };
  const other = withReason[state][step as CounselorStep];
  return other ? { to: other, outOfOrder: true } : null;
}

export const isOver = (state: DisclosureState) => Object.keys(legalSteps[state]).length === 0;

/** Which text a step opens to the other. */
export const opens: Partial<Record<CounselorStep, TextKind>> = {
  agree_questions: "questions",
  tell: "facts",
  hand_impact: "impact",
  hand_answer: "answer",
};

/** Whose a text is, and when it can be written. */
export const authorOf = (kind: TextKind): "involved" | "injured" =>
  kind === "facts" || kind === "answer" ? "involved" : "injured";

export const mayWrite: Readonly<Record<TextKind, readonly DisclosureState[]>> = {
  facts: ["preparing"],
  questions: ["asked"],
  impact: ["told"],
  answer: ["impact"],
};

/** Whether a text is with the counselor: facts that were sent back are their author's again. */
export const isWithCounselor = (
  { kind, sentAt }: { kind: TextKind; sentAt: Date | null },
  state: DisclosureState,
): boolean => sentAt !== null && !(kind === "facts" && state === "preparing");

/** Since they were asked for questions the other knows that there is something to be told. */
export const isKnownToBoth = (state: DisclosureState) =>
  state === "asked" || state === "agreed" || state === "told" || state === "impact" || state === "answered";

/** Whose text a step waits for; a step without one waits for nobody but the counselor. */
const nextOf: Readonly<Partial<Record<DisclosureState, [step: CounselorStep, of: TextKind | null]>>> = {
  sent: ["read", "facts"],
  read: ["ask_questions", null],
  asked: ["agree_questions", "questions"],
  agreed: ["tell", null],
  told: ["hand_impact", "impact"],
  impact: ["hand_answer", "answer"],
};

/** The step that is the counselor's now; null while it is a partner's turn, and at the end. */
export function waitingStep(state: DisclosureState, sent: readonly TextKind[]): CounselorStep | null {
  const [step, of] = nextOf[state] ?? [];
  return step && (!of || sent.includes(of)) ? step : null;
}

const minute = 60_000;

/** While a session of both is on, with some time around it. */
export const isDuring = (at: Date, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  at.getTime() >= startsAt.getTime() - 30 * minute && at.getTime() <= endsAt.getTime() + 60 * minute;
