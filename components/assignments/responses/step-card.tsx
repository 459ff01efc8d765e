import type { NextStep } from "@/lib/assignments/responses/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { StepFace } from "./step-face";

type StepCardProps = {
  step: NextStep;
  /** "just for you", "together with Ben". */
  forWhom: string;
  /** "if you can, by Sunday 8 March". */
  hope: string | null;
  setAside: FormAction;
  notForUs: FormAction;
};

/** The one next step: what, how long, why and from whom, and two ways to say no. */
export function StepCard({ step, forWhom, hope, ...actions }: StepCardProps) {
  const { turn } = step;
  return (
    <StepFace
      id={step.assignmentId}
      occurrence={turn.occurrence}
      of={turn.of}
      title={step.title}
      aim={step.aim}
      facts={[`About ${step.minutes} minutes`, forWhom, ...(hope ? [hope] : [])].join(", ")}
      why={step.why}
      from={step.coachName}
      started={step.started}
      {...actions}
    />
  );
}
