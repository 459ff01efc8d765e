import { Star } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type FavouriteFormProps = { exerciseId: string; favourite: boolean; action: FormAction };

/** On the page of one exercise, in words. */
export function FavouriteForm({ exerciseId, favourite, action }: FavouriteFormProps) {
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="on" value={favourite ? "no" : "yes"} />
      <SubmitButton variant="quiet">
        <Star aria-hidden className="size-5 text-clay" fill={favourite ? "currentColor" : "none"} />
        {favourite ? "Remove from favourites" : "Add to favourites"}
      </SubmitButton>
    </ActionForm>
  );
}
