import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Says before what it will come to. */
export function RemoveCard({ coupleId, remove }: { coupleId: string; remove: FormAction }) {
  return (
    <Card title="Added by mistake">
      <Disclosure summary="Remove this couple">
        <p className="mb-3">
          If nobody has joined and nothing was written, the couple and its invitations are erased for good. If
          there is anything, nothing is erased: the couple is closed, as under “Their work”.
        </p>
        <OneButton action={remove} fields={{ coupleId }}>
          Remove this couple
        </OneButton>
      </Disclosure>
    </Card>
  );
}
