"use client";

import { ActionForm } from "@/components/forms/action-form";
import { useAlone } from "@/components/shell/alone-scope";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { TurnFields } from "./turn-fields";

type StepAsideProps = {
  assignmentId: string;
  occurrence: number;
  setAside: FormAction;
  notForUs: FormAction;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** Two ways to say no, one tap each, and nobody asks why. */
export function StepAside({ setAside, notForUs, variant = "quiet", size = "wide", ...turn }: StepAsideProps) {
  const alone = useAlone();
  return (
    <>
      <ActionForm action={setAside} className="">
        <TurnFields {...turn} />
        <SubmitButton variant={variant} size={size} pendingText="One moment…">
          Not this week
        </SubmitButton>
      </ActionForm>
      <ActionForm action={notForUs} className="">
        <TurnFields {...turn} />
        <SubmitButton variant="plain" size={size} pendingText="One moment…">
          {alone ? "This is not for me" : "This is not for us"}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
