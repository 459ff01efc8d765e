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
        <button type="button" onClick={() => go(step - 1)}>
          Back
        </button>
      ) : (
        <span />
      )}
      {step < steps ? (
        <>
          <span>
            {step + 1} of {steps}
          </span>
          <button type="button" onClick={() => go(step + 1)}>
            Next
          </button>
        </>
      ) : null}
    </div>
  );
}
