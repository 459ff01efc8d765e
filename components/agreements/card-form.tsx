import { limits } from "@/lib/agreements/schema";
import type { CardView } from "@/lib/agreements/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { ActionForm } from "../forms/action-form";
import { ThenPrivate } from "../practice/consent/private-words";
import { ChoiceList } from "../ui/choice-list";
import { Field } from "../ui/field";
import { DateInput, TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { LineFields } from "./line-fields";

type CardFormProps = {
  action: FormAction;
  submitKey: string;
  card: CardView | undefined;
  partner: string;
  coach: string;
  mayOpen: boolean;
};

export function CardForm({ action, submitKey, card, partner, coach, mayOpen }: CardFormProps) {
  const readers = [
    { value: "self", label: "Me alone" },
    {
      value: "coach",
      label: `${isolate(coach)} and I`,
      hint: (
        <>
          A good first step: read it with somebody first. <ThenPrivate coachName={coach} />
        </>
      ),
    },
    ...(mayOpen
      ? [
          {
            value: "couple",
            label: `${isolate(partner)} too`,
            hint: `Once it is opened, ${isolate(partner)} can read these words until you remove the card or choose again.`,
          },
        ]
      : []),
  ];
  return (
    <ActionForm action={action} className="space-y-7">
      <input type="hidden" name="submitKey" value={submitKey} />
      {card ? <input type="hidden" name="cardId" value={card.cardId} /> : null}
      <Field name="title" label="A short name" required>
        <TextInput defaultValue={card?.words.title} limit={limits.title} autoComplete="off" />
      </Field>
      <Field
        name="items"
        label="My lines"
        hint="What you will or won’t do. What another person wears, whom they see or where they are is theirs."
        group
      >
        <LineFields given={card?.words.items ?? []} />
      </Field>
      <Field name="reviewOn" label="I review it on" optional>
        <DateInput defaultValue={card?.reviewOn ?? ""} />
      </Field>
      <Field name="audience" label="Who may read it?" group required>
        <ChoiceList options={readers} defaultValue={card?.audience ?? "self"} />
      </Field>
      <SubmitButton size="wide" pendingText="Saving…">
        Save card
      </SubmitButton>
    </ActionForm>
  );
}
