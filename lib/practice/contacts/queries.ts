/** Whom a practice names: for its owner to change, for everybody in need, and for counselors who refer somebody. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { practiceContacts } from "@/db/schema/practice-contacts";
import type { Anyone, Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import type { ContactKind } from "./terms";
import type { Contact } from "./types";

const listed = (tx: Tx, kind: ContactKind): Promise<Contact[]> =>
  tx
    .select({
      contactId: practiceContacts.id,
      name: practiceContacts.name,
      phone: practiceContacts.phone,
      web: practiceContacts.web,
      about: practiceContacts.about,
    })
    .from(practiceContacts)
    .where(eq(practiceContacts.kind, kind))
    .orderBy(asc(practiceContacts.createdAt), asc(practiceContacts.id));

/** Both lists. @throws NotFound for a coach who does not own the practice */
export async function practiceContactLists(owner: Coach): Promise<Record<ContactKind, Contact[]>> {
  if (!owner.isOwner) throw new NotFound();
  return readAs(owner, async (tx) => {
    const [help, referral] = await Promise.all([listed(tx, "help"), listed(tx, "referral")]);
    return { help, referral };
  });
}

/** Numbers that a practice names for its own people, in the order in which they were written. */
export const ownHelp = (actor: Anyone): Promise<Contact[]> => readAs(actor, (tx) => listed(tx, "help"));

/** Whom to refer somebody to. */
export const referrals = (coach: Coach): Promise<Contact[]> => readAs(coach, (tx) => listed(tx, "referral"));
