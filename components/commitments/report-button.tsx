"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Report } from "@/lib/commitments/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { DayFields } from "./day-fields";

type ReportButtonProps = {
  action: FormAction;
  commitmentId: string;
  onDate: string;
  step: Report["step"];
  variant?: ComponentProps<typeof SubmitButton>["variant"];
  /** What it is about, for those who hear one button after the other. */
  about: string;
  children: string;
};

/** One tap, one word: nothing else is asked. */
export function ReportButton({
  action,
  commitmentId,
  onDate,
  step,
  variant = "quiet",
  about,
  children,
}: ReportButtonProps) {
  return (
    <ActionForm action={action} className="">
      <DayFields commitmentId={commitmentId} onDate={onDate} />
      <input type="hidden" name="step" value={step} />
      <SubmitButton variant={variant} size="small" pendingText="One moment…">
        {children}
        <span className="sr-only">{`: ${about}`}</span>
      </SubmitButton>
    </ActionForm>
  );
}
