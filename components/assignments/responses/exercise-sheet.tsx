"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { OfflineForm } from "@/components/offline-drafts/offline-form";
import type { Question } from "@/components/offline-drafts/question-words";
import { HintsScope } from "@/components/writing-hints/hints-scope";
import type { Entries } from "@/lib/offline-drafts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { HandIn } from "./hand-in";
import { justSubmitted } from "./just-submitted";
import { sheetName } from "./sheet-name";

type ExerciseSheetProps = {
  /** Which occurrence of which assignment, and whose page this is: what the form posts beside the words. */
  hidden: {
    assignmentId: string;
    occurrence: number;
    sheet: string;
    round: number;
    owner: string;
    submitKey: string;
  };
  deviceKey: string;
  draft: { revision: number; entries: Entries };
  questions: readonly Question[];
  /** Said when another version turns up: where it may come from. */
  other: string;
  save: FormAction;
  keep: FormAction;
  submit: FormAction;
  home: Route;
  /** The questions, as ExerciseFields. */
  children: ReactNode;
};

/** An exercise as a form that saves itself, with its one question and its buttons at the end. */
export function ExerciseSheet({ children, ...form }: ExerciseSheetProps) {
  const sheet = sheetName(form.hidden);
  return (
    <OfflineForm {...form} sheet={sheet} onSubmitted={() => justSubmitted.set(sheet)}>
      {(keepPost) => (
        <>
          <HintsScope value={form.deviceKey}>{children}</HintsScope>
          <HandIn keepAction={keepPost} />
        </>
      )}
    </OfflineForm>
  );
}
