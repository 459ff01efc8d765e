import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ReadFile } from "./read-file";

/** The file is read in the browser; what is sent is its text, which can also be pasted. Nothing in it runs. */
export function ImportMeasure({ add }: { add: FormAction }) {
  return (
    <ActionForm action={add} aria-label="Add a measure from a file">
      <ReadFile>
        <Field name="text" label="The text of the file" hint="Choose the file above, or paste what is in it.">
          <TextArea
            rows={6}
            spellCheck={false}
            autoComplete="off"
            className="field-sizing-fixed font-mono text-sm"
          />
        </Field>
      </ReadFile>
      <SubmitButton variant="quiet" pendingText="Reading…">
        Add this measure
      </SubmitButton>
    </ActionForm>
  );
}
