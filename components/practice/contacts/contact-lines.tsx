import type { ReactNode } from "react";
import { isolate } from "@/lib/platform/names/isolate";
import type { Contact } from "@/lib/practice/contacts/types";

const digits = (number: string) => number.replaceAll(/[^\d+]/g, "");
const site = (web: string) => new URL(web).hostname.replace(/^www\./, "");
const way = "link inline-flex min-h-11 items-center py-1 font-semibold";

type ContactLinesProps = {
  contacts: readonly Contact[];
  label: string;
  /** What can be done with one of them. */
  beside?: (contact: Contact) => ReactNode;
};

/** People to reach, each by links that a phone understands. */
export function ContactLines({ contacts, label, beside }: ContactLinesProps) {
  return (
    <ul className="divide-y divide-line" aria-label={label}>
      {contacts.map((contact) => (
        <li key={contact.contactId} className="flex flex-wrap items-center gap-x-4 py-2">
          <div className="min-w-0 flex-1 break-words">
            <p className="font-semibold">{isolate(contact.name)}</p>
            {contact.about ? <p className="text-sm text-ink-soft">{contact.about}</p> : null}
            <p className="flex flex-wrap gap-x-5">
              {contact.phone ? (
                <a href={`tel:${digits(contact.phone)}`} className={way}>
                  Call {contact.phone}
                </a>
              ) : null}
              {contact.web ? (
                <a href={contact.web} rel="noreferrer nofollow" className={way}>
                  {site(contact.web)}
                </a>
              ) : null}
            </p>
          </div>
          {beside?.(contact)}
        </li>
      ))}
    </ul>
  );
}
