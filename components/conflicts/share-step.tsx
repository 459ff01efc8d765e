import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { StepForm } from "./step-form";

type ShareStepProps = {
  conflictId: string;
  shared: boolean;
  partnerName: string;
  share: FormAction;
  keep: FormAction;
};

/** Sharing what one wrote, or taking it back: both said plainly before they happen. */
export function ShareStep({ conflictId, shared, partnerName, share, keep }: ShareStepProps) {
  return shared ? (
    <StepForm
      action={keep}
      hidden={{ conflictId }}
      label="Stop sharing"
      ask={{
        title: `Stop sharing this with ${isolate(partnerName)}?`,
        text: `From now on ${isolate(partnerName)} no longer finds it here. What has been read stays read. Maps that lie side by side close again; nobody’s words are lost.`,
        yes: "Stop sharing",
      }}
    />
  ) : (
    <StepForm
      action={share}
      hidden={{ conflictId }}
      label={`Share it with ${isolate(partnerName)}`}
      ask={{
        title: `Share this with ${isolate(partnerName)}?`,
        text: `Once it is opened, ${isolate(partnerName)} can read it as it is here: the title, what you wrote, and whom you say it hurt. You can stop sharing it later, but what has been read stays read.`,
        yes: `Share it with ${isolate(partnerName)}`,
      }}
    />
  );
}
