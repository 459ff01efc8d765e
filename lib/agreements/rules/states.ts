/** The states of a version, and the only steps that lead on. Pure. */

export const storedStates = ["proposed", "active", "revised", "ended", "withdrawn"] as const;
export type StoredState = (typeof storedStates)[number];

/** `signed` by one partner is known to that partner and the counselor; `due_review` comes with the day, nobody sets it. */
export const statuses = [
  "proposed",
  "signed",
  "active",
  "due_review",
  "revised",
  "ended",
  "withdrawn",
] as const;
export type AgreementStatus = (typeof statuses)[number];

export const steps = [
  /** One partner puts their name under it. */
  "sign",
  /** The same partner once more: nothing changes. */
  "sign_again",
  /** The other partner puts theirs. */
  "sign_too",
  "take_signature_back",
  /** Whoever proposed it withdraws the proposal. */
  "take_proposal_back",
  /** Other words come in its place: proposed over a proposal, or signed by both over what was active. */
  "replace",
  /** The day to look at it again has come. */
  "come_round",
  "look_again",
  "withdraw",
  "end",
] as const;
export type Step = (typeof steps)[number];

export const legalSteps: Readonly<Record<AgreementStatus, Readonly<Partial<Record<Step, AgreementStatus>>>>> =
  {
    proposed: {
      sign: "signed",
      take_proposal_back: "withdrawn",
      replace: "revised",
      withdraw: "withdrawn",
      end: "ended",
    },
    signed: {
      sign_again: "signed",
      sign_too: "active",
      take_signature_back: "proposed",
      take_proposal_back: "withdrawn",
      replace: "revised",
      withdraw: "withdrawn",
      end: "ended",
    },
    active: {
      sign_again: "active",
      come_round: "due_review",
      look_again: "active",
      replace: "revised",
      withdraw: "withdrawn",
      end: "ended",
    },
    due_review: {
      sign_again: "due_review",
      look_again: "active",
      replace: "revised",
      withdraw: "withdrawn",
      end: "ended",
    },
    revised: {},
    ended: {},
    withdrawn: {},
  };

/** @returns where the step leads, or null where it is not allowed */
export const statusAfter = (status: AgreementStatus, step: Step): AgreementStatus | null =>
  legalSteps[status][step] ?? null;

type Known = { state: StoredState; reviewOn: string; signatures: number };

/** @param signatures how many the reader may know of */
export function statusOf({ state, reviewOn, signatures }: Known, today: string): AgreementStatus {
  if (state === "proposed" && signatures > 0) return "signed";
  if (state === "active" && reviewOn <= today) return "due_review";
  return state;
}

export const isActive = (status: AgreementStatus) => status === "active" || status === "due_review";
export const isProposed = (status: AgreementStatus) => status === "proposed" || status === "signed";

/** Which step a partner's signature is, by whose names are there already. */
export const signingStep = (signers: readonly string[], me: string): Step =>
  signers.includes(me) ? "sign_again" : signers.length === 0 ? "sign" : "sign_too";
