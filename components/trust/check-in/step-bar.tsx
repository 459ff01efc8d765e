import { Button } from "@/components/ui/button";

type StepBarProps = {
  /** From 0. */
  step: number;
  steps: number;
  go: (step: number) => void;
};

/** Where one is among the questions, and the ways back and on. Shown only where they come one at a time. */
export function StepBar({ step, steps, go }: StepBarProps) {
  return (
    <div className="step-bar">
      {step > 0 ? (
        <Button variant="plain" size="small" onClick={() => go(step - 1)}>
          Back
        </Button>
      ) : (
        <span />
      )}
      {step < steps ? (
        <>
          <span>
            {step + 1} of {steps}
          </span>
          <Button variant="plain" size="small" onClick={() => go(step + 1)}>
            Next
          </Button>
        </>
      ) : null}
    </div>
  );
}
