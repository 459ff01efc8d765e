import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { webAddressLimit } from "@/lib/platform/text/web-address";
import { contactLimits } from "@/lib/practice/contacts/schema";
import { type ContactKind, mostContacts } from "@/lib/practice/contacts/terms";
import type { Contact } from "@/lib/practice/contacts/types";
import { AddFields } from "./add-fields";
import { ContactLines } from "./contact-lines";

type ContactsCardProps = {
  kind: ContactKind;
  contacts: readonly Contact[];
  add: FormAction;
  remove: FormAction;
};

const words = {
  help: {
    title: "Help numbers of your own",
    lead: "They come first under “Get help now” for everybody who signs in here, before the national lines. Name only those that answer.",
    none: "None yet. The national lines are shown.",
    add: "Add a help number",
    about: "When to call, or for whom",
  },
  referral: {
    title: "Referral list",
    lead: "Whom to turn to for what is not your work. Shown to everybody who works here, beside a safety concern and wherever an exercise calls for a referral. Clients never see this list.",
    none: "Nobody yet.",
    add: "Add somebody to refer to",
    about: "What they are for",
  },
} as const;

/** One of the two lists that a practice keeps, for its owner. */
export function ContactsCard({ kind, contacts, add, remove }: ContactsCardProps) {
  const { title, lead, none, add: adding, about } = words[kind];
  return (
    <Card title={title} id={`${kind}-list`} className="scroll-mt-20">
      <p className="text-sm text-ink-soft">{lead}</p>
      {contacts.length > 0 ? (
        <ContactLines
          contacts={contacts}
          label={title}
          beside={({ contactId, name }) => (
            <ActionForm action={remove} className="">
              <input type="hidden" name="contactId" value={contactId} />
              <SubmitButton
                variant="quiet"
                size="small"
                pendingText="One moment…"
                aria-label={`Remove ${isolate(name)}`}
              >
                Remove
              </SubmitButton>
            </ActionForm>
          )}
        />
      ) : (
        <p className="py-3">{none}</p>
      )}
      {contacts.length < mostContacts ? (
        <ActionForm action={add} aria-label={adding} className="" afterDone="clear">
          <input type="hidden" name="kind" value={kind} />
          <AddFields summary={adding}>
            <div className="space-y-3">
              <Field name="name" label="Name" required>
                <TextInput limit={contactLimits.name} autoComplete="off" />
              </Field>
              <Field name="phone" label="Phone" hint="A phone number, a website, or both." optional>
                <TextInput limit={contactLimits.phone} type="tel" autoComplete="off" />
              </Field>
              <Field name="web" label="Website" hint="Begins with https://" optional>
                <TextInput
                  limit={webAddressLimit}
                  inputMode="url"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              <Field name="about" label={about} optional>
                <TextInput limit={contactLimits.about} autoComplete="off" />
              </Field>
              <SubmitButton pendingText="One moment…">Add</SubmitButton>
            </div>
          </AddFields>
        </ActionForm>
      ) : (
        <p className="pt-2 text-sm text-ink-soft">The list is full. Remove one to add another.</p>
      )}
    </Card>
  );
}
