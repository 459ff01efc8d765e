import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Ownership } from "@/lib/library/authoring/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { editPath } from "./author-paths";
import { MadeFile } from "./hand-on";

type OwnExerciseProps = {
  exerciseId: string;
  ownership: Ownership;
  /** The exercise that a copy becomes. */
  copyId: string;
  actions: { copy: FormAction; retire: FormAction; bringBack: FormAction; handOn: FormAction };
};

const icon = "size-4.5";

function whose({ origin, author, mayChange, retired }: Ownership): string {
  if (origin === "library") {
    if (retired) return "Built in, and not for this kind of practice.";
    return "Built in: it stays as it is for everybody. Duplicate it to make one of your own that you can change.";
  }
  if (mayChange) return `Written in this practice by ${author ?? "a colleague"}.`;
  return `Written by ${author ?? "a colleague"}, who can change it. Duplicate it to make one of your own.`;
}

/** Whose it is, and what can be done with it: change, copy, hand on, lay aside. */
export function OwnExercise({ exerciseId, ownership, copyId, actions }: OwnExerciseProps) {
  const { mayChange, retired, hasDraft } = ownership;
  const id = <input type="hidden" name="exerciseId" value={exerciseId} />;
  return (
    <Card title="This exercise" tone="sunken">
      <p className="mb-4 text-sm">{whose(ownership)}</p>
      <div className="flex flex-col items-start gap-2">
        {mayChange && !retired ? (
          <ButtonLink variant="quiet" size="small" href={editPath(exerciseId)}>
            <Icon name="pencil" className={icon} />
            {hasDraft ? "Continue your draft" : "Change it"}
          </ButtonLink>
        ) : null}
        {retired && ownership.origin === "library" ? null : (
          <ActionForm action={actions.copy} className="">
            {id}
            <input type="hidden" name="copyId" value={copyId} />
            <SubmitButton variant="quiet" size="small">
              <Icon name="copy" className={icon} />
              Duplicate
            </SubmitButton>
          </ActionForm>
        )}
        {retired ? null : (
          <ActionForm action={actions.handOn} className="">
            <input type="hidden" name="exerciseIds[]" value={exerciseId} />
            <SubmitButton variant="quiet" size="small">
              <Icon name="download" className={icon} />
              Export file
            </SubmitButton>
            <MadeFile />
          </ActionForm>
        )}
        {mayChange && !retired ? (
          <ActionForm action={actions.retire} className="">
            {id}
            <ConfirmDialog
              trigger="Archive"
              title="Archive this exercise?"
              confirmLabel="Archive"
              variant="plain"
              size="small"
            >
              It leaves the shelf, and nobody can assign it any more. Whoever has it already keeps it, and you
              can restore it at any time.
            </ConfirmDialog>
          </ActionForm>
        ) : null}
        {mayChange && retired ? (
          <ActionForm action={actions.bringBack} className="">
            {id}
            <SubmitButton size="small">Restore</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  );
}
