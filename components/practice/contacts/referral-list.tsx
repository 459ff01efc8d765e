import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { Contact } from "@/lib/practice/contacts/types";
import { ContactLines } from "./contact-lines";

/** Whom to refer to, where a referral is due; where nobody is named, how to name somebody. */
export function ReferralList({ contacts, isOwner }: { contacts: readonly Contact[]; isOwner: boolean }) {
  return (
    <Disclosure summary="Whom to refer to">
      {contacts.length > 0 ? (
        <ContactLines contacts={contacts} label="Whom to refer to" />
      ) : (
        <p className="text-sm text-ink-soft">
          Your practice has named nobody yet.{" "}
          {isOwner ? (
            <Link href="/coach/settings#referral-list" className="link">
              Write your referral list
            </Link>
          ) : (
            "Its owner writes the referral list, in the practice’s settings."
          )}
        </p>
      )}
    </Disclosure>
  );
}
