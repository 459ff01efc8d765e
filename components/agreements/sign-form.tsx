import type { FormAction } from "@/lib/platform/actions/form-state";
import { ActionForm } from "../forms/action-form";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";

type SignFormProps = {
  action: FormAction;
  agreementId: string;
  version: number;
  hash: string;
  /** They took their name back from these words before. */
  takenBack: boolean;
};

/** Says plainly what a signature here is, before it asks for one. */
export function SignForm({ action, agreementId, version, hash, takenBack }: SignFormProps) {
  return (
    <ActionForm action={action} className="space-y-4" aria-label="Sign these words">
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="hash" value={hash} />
      <div className="rounded-md bg-sunken px-4 py-3">
        <h3 className="text-base">What signing means</h3>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          <li>You say yes to these words, for now. It is not a legal contract.</li>
          <li>
            They are in force once both of you have signed, each alone. If a word changes, both sign again.
          </li>
          <li>
            {takenBack
              ? "You have withdrawn your signature once. This time it stays until the words change."
              : "Until both have signed, you can withdraw your signature once."}{" "}
            After that, either of you can withdraw at any time, at once, and without a reason.
          </li>
          <li>Not signing is fine too. You can leave it, or suggest changes.</li>
        </ul>
      </div>
      <Field name="sure" label="Before you sign" hideLabel group>
        <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input type="checkbox" name="sure" value="yes" className="mt-0.5 size-5 shrink-0" />
          <span>I have read these words, and I mean them.</span>
        </label>
      </Field>
      <SubmitButton size="wide" pendingText="Signing…">
        Sign these words
      </SubmitButton>
    </ActionForm>
  );
}
