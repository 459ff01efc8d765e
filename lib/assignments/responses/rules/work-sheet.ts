/** From what is stored to one form of an exercise: what is written, what is submitted, what stood there before. Pure. */
import type { SheetField } from "@/lib/library/exercises/types";
import type { AnswerRow } from "../../sealed/rules/rows";
import type { DraftContent } from "../schema/answers";
import type { MyAnswer, SheetStatus, WorkSheet } from "../types";

export type ResponseRow = {
  responseId: string;
  clientId: string | null;
  status: Exclude<SheetStatus, "not_started">;
  setAsideUntil: string | null;
  submittedAt: Date | null;
  readAt: Date | null;
  voidedAt: Date | null;
  draft: { content: DraftContent; revision: number } | null;
};

export type EarlierRow = { fieldKey: string; version: number; value: unknown; replacedAt: Date };

const earlierOf = (fields: readonly SheetField[], rows: readonly EarlierRow[]): WorkSheet["earlier"] =>
  [...new Set(rows.map((row) => row.version))].map((version) => {
    const its = rows.filter((row) => row.version === version);
    return {
      version,
      replacedAt: its[0]?.replacedAt ?? new Date(0),
      answers: fields.flatMap((field) => {
        const row = its.find((one) => one.fieldKey === field.key);
        return row ? [{ field, value: row.value }] : [];
      }),
    };
  });

function answersOf(
  fields: readonly SheetField[],
  answers: readonly AnswerRow[],
  owner: string | null,
): MyAnswer[] {
  return fields.flatMap((field): MyAnswer[] => {
    const answer = answers.find((one) => one.fieldKey === field.key && one.clientId === owner);
    if (!answer) return [];
    const { value, audience, released: open, withdrawn } = answer;
    return [
      { fieldKey: field.key, label: field.label, value, audience, widest: field.widest, open, withdrawn },
    ];
  });
}

/** Which empty sheet this is: a page, a draft or a copy on a device of an earlier one counts no more. */
export const roundOf = (voidedAt: Date | null): number => voidedAt?.getTime() ?? 0;

type Rows = {
  responses: readonly ResponseRow[];
  answers: readonly AnswerRow[];
  earlier: readonly EarlierRow[];
};

/** The forms that one person has before them: the one that both write on, and their own, which also stands for an exercise that asks nothing. */
export function workSheets(fields: readonly SheetField[], personId: string, rows: Rows): WorkSheet[] {
  const shared = fields.filter((field) => field.sheet === "shared");
  const own = fields.filter((field) => field.sheet === "own");
  const one = (sheet: WorkSheet["sheet"], its: SheetField[]): WorkSheet => {
    const owner = sheet === "own" ? personId : null;
    const response = rows.responses.find(({ clientId }) => (clientId === null) === (owner === null));
    return {
      sheet,
      fields: its,
      responseId: response?.responseId ?? null,
      status: response?.status ?? "not_started",
      setAsideUntil: response?.setAsideUntil ?? null,
      draft: response?.draft ?? null,
      answers: answersOf(its, rows.answers, owner),
      earlier: sheet === "own" ? earlierOf(its, rows.earlier) : [],
      submittedAt: response?.submittedAt ?? null,
      read: response ? response.readAt !== null : false,
      round: roundOf(response?.voidedAt ?? null),
    };
  };
  return [
    ...(shared.length > 0 ? [one("shared", shared)] : []),
    ...(own.length > 0 || shared.length === 0 ? [one("own", own)] : []),
  ];
}
