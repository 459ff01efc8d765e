import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Name } from "@/components/ui/name";
import type { NextStep } from "@/lib/assignments/responses/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { sheetHref } from "./sheet-href";
import { StepAside } from "./step-aside";

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
export function StepCard({ step, forWhom, hope, setAside, notForUs }: StepCardProps) {
  const { assignmentId, turn } = step;
  const place = { assignmentId, occurrence: turn.occurrence };
  return (
    <Card className="sm:p-8">
      <p className="text-sm text-ink-soft">
        Your next step{turn.of > 1 ? `, time ${turn.occurrence} of ${turn.of}` : ""}
      </p>
      <h2 className="mt-1 text-2xl">{step.title}</h2>
      <p className="mt-2">{step.aim}</p>
      <p className="mt-3 flex items-start gap-2 text-sm text-ink-soft">
        <Icon name="clock" className="mt-0.5" />
        <span>
          About {step.minutes} minutes, {forWhom}
          {hope ? `, ${hope}` : ""}
        </span>
      </p>
      <div className="mt-5 rounded-md bg-accent-soft px-4 py-3">
        <p className="whitespace-pre-wrap">“{step.why}”</p>
        <p className="text-sm text-ink-soft">
          <Name>{step.coachName}</Name>
        </p>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-start">
        <ButtonLink href={sheetHref(assignmentId, turn.occurrence)} size="wide">
          {step.started ? "Continue" : "Begin"}
        </ButtonLink>
        <StepAside {...place} setAside={setAside} notForUs={notForUs} />
      </div>
    </Card>
  );
}
