import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

type SignFormProps = { action: FormAction; version: number; name: string };

/** One person's own yes. Nothing of it is shown to the other. */
export function SignForm({ action, version, name }: SignFormProps) {
  return (
    <ActionForm action={action} className="space-y-4" aria-label="Sign for yourself">
      <input type="hidden" name="version" value={version} />
      <Field name="read" label="Before you sign" hideLabel group>
        <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input type="checkbox" name="read" value="yes" className="mt-0.5 size-5 shrink-0" />
          <span>I have read all of this, and I agree to it for myself.</span>
        </label>
      </Field>
      <SubmitButton size="wide" pendingText="Signing…">
        Sign as {isolate(name)}
      </SubmitButton>
    </ActionForm>
  );
}
