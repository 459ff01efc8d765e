/** Which steps a partner's answer to a shared formulation may take, as data. */
import type { FormulationAnswer } from "./schema";

/** `current`: the latest version, shared · `replaced`: there is a newer one · `taken_back`: the latest, hidden again. */
export type VersionState = "current" | "replaced" | "taken_back";
export type AnswerState = "unanswered" | FormulationAnswer;

const anyAnswer = ["accepted", "corrected", "not_yet"] as const;

/** A mind may change as often as it likes, to the version that is on the table; to no other version is anything said any more. */
export const legalAnswers: Record<VersionState, Record<AnswerState, readonly FormulationAnswer[]>> = {
  current: { unanswered: anyAnswer, accepted: anyAnswer, corrected: anyAnswer, not_yet: anyAnswer },
  replaced: { unanswered: [], accepted: [], corrected: [], not_yet: [] },
  taken_back: { unanswered: [], accepted: [], corrected: [], not_yet: [] },
};

export const mayAnswer = (version: VersionState, from: AnswerState, to: FormulationAnswer) =>
  legalAnswers[version][from].includes(to);

type Dates = { replacedAt: Date | null; withdrawnAt: Date | null };

export const versionState = ({ replacedAt, withdrawnAt }: Dates): VersionState =>
  replacedAt ? "replaced" : withdrawnAt ? "taken_back" : "current";
