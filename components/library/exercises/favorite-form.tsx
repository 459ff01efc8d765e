import { Star } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
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
        <Star aria-hidden className="size-5 text-clay" fill={favorite ? "currentColor" : "none"} />
        {favorite ? "Remove from favorites" : "Add to favorites"}
      </SubmitButton>
    </ActionForm>
  );
}
