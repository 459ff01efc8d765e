import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { AtOnce } from "./at-once";
import { WhatEnds } from "./what-ends";

type Props = { action: FormAction; partnerName: string; coachName: string };

/** All of it is said before anything happens. Nothing of it depends on what the partner has done. */
export function BeforeSeparating({ action, partnerName, coachName }: Props) {
  return (
    <div className="space-y-6">
      <Card title="What ends at once">
        <WhatEnds />
        <p className="mt-3 text-ink-soft">
          What you wrote for yourself or for your <Profession /> stays just as it is, and you can go on
          writing.
        </p>
      </Card>
      <Card title={`What ${isolate(partnerName)} may notice`}>
        <div className="space-y-3">
          <p>
            Mendwork never says that you began this. <Name>{coachName}</Name> sees it, and talks with{" "}
            <Name>{partnerName}</Name> when the two of you have agreed how.
          </p>
          <p>
            Some of it can’t be hidden: anyone who looks can see that agreements and proposals have ended,
            that shared weeks and what was open for a while are gone, and that nothing new is sent or begun
            between you: no thanks, marble, promise, line about the day or break for both.{" "}
            <Name>{partnerName}</Name> may draw conclusions from that.
          </p>
          <p>
            For <Name>{partnerName}</Name>, everything else stays as it is until they are told: emails,
            promises made before, and asking for space while what is shared can still be read.
          </p>
          <p>
            If that worries you, talk first:{" "}
            <a href="/client/note" className="link">
              write a note that only your <Profession /> reads
            </a>
            , or{" "}
            <a href="/help-now" className="link">
              get help now
            </a>
            .
          </p>
        </div>
      </Card>
      <Card title="If you want to begin">
        <ActionForm action={action} keeps="nothing" aria-label="Begin to separate">
          <input type="hidden" name="begin" value="yes" />
          <AtOnce />
          <p className="text-ink-soft">
            You can’t undo this here. If you change your mind, tell <Name>{coachName}</Name>: the work can be
            opened again, as a new beginning.
          </p>
          <SubmitButton size="wide" pendingText="One moment…">
            Begin to separate
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
