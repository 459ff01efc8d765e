import { ActionForm } from "@/components/forms/action-form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type FavoriteFormProps = { exerciseId: string; favorite: boolean; action: FormAction };

/** On the page of one exercise, in words. */
export function FavoriteForm({ exerciseId, favorite, action }: FavoriteFormProps) {
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="on" value={favorite ? "no" : "yes"} />
      <SubmitButton variant="quiet">
        <Icon name={favorite ? "star-full" : "star"} className="size-5 text-clay" />
        {favorite ? "Remove from favorites" : "Add to favorites"}
      </SubmitButton>
    </ActionForm>
  );
}
