import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { professionOf } from "@/lib/platform/text/profession";
import { webAddressLimit } from "@/lib/platform/text/web-address";
import { practiceNameLimit } from "@/lib/practice/schema";
import type { PracticeSettings } from "@/lib/practice/settings/types";
import { SeenFields } from "./seen";

const kinds = [
  {
    value: "licensed",
    label: "A licensed practice",
    hint: `Pages say ${professionOf("licensed").counselor} and ${professionOf("licensed").counseling}.`,
  },
  {
    value: "coaching",
    label: "A coaching practice",
    hint: "Pages say coach and coaching. Exercises that belong in licensed hands leave your library, and your referral list is shown in their place.",
  },
];

export function PracticeForm({ action, now }: { action: FormAction; now: PracticeSettings }) {
  return (
    <ActionForm action={action} aria-label="The practice" className="space-y-4">
      <SeenFields
        now={{ name: now.name, timeZone: now.timeZone, profile: now.profile, exitUrl: now.exitUrl }}
      />
      <Field name="name" label="Name of the practice" hint="Everybody who signs in reads it." required>
        <TextInput limit={practiceNameLimit} defaultValue={now.name} autoComplete="organization" />
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Such as America/Chicago. Days begin at midnight there, except for clients who have chosen a zone of their own."
        required
      >
        <TextInput limit={60} defaultValue={now.timeZone} autoComplete="off" />
      </Field>
      <Field name="profile" label="What kind of practice it is" group required>
        <ChoiceList defaultValue={now.profile} options={kinds} />
      </Field>
      <Field
        name="exitUrl"
        label="Where “Exit” leads"
        hint="A site that raises no questions on anybody’s screen: weather, news, an encyclopedia. Never your own."
        required
      >
        <TextInput
          limit={webAddressLimit}
          defaultValue={now.exitUrl}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
        />
      </Field>
      <SubmitButton pendingText="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
