/** Naming somebody for a practice, and taking them off the list. Its owners alone. */
import "server-only";
import { and, count, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { practiceContacts } from "@/db/schema/practice-contacts";
import { practices } from "@/db/schema/practices";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import type { AddContact, RemoveContact } from "./schema";
import { mostContacts } from "./terms";

const full = `There are ${mostContacts} on this list already. Please remove one that is no longer needed, then add this one.`;

/** @throws NotFound for a coach who does not own the practice; Refusal where the list is full */
export async function addContact(owner: Coach, input: AddContact): Promise<void> {
  if (!owner.isOwner) throw new NotFound();
  const { practiceId, at } = owner;
  await asActor(owner, async (tx) => {
    // One after the other, so that two do not both find the last place.
    await tx
      .select({ id: practices.id })
      .from(practices)
      .where(eq(practices.id, practiceId))
      .for("no key update");
    const [listed] = await tx
      .select({ already: count() })
      .from(practiceContacts)
      .where(and(eq(practiceContacts.practiceId, practiceId), eq(practiceContacts.kind, input.kind)));
    if ((listed?.already ?? 0) >= mostContacts) throw new Refusal(full);
    const { kind, name, phone, web, about } = input;
    const { contactId } = firstOrNotFound(
      await insertOnly(tx, practiceContacts, {
        ...{ practiceId, kind, name, phone, web, about },
        createdAt: at,
      }).returning({ contactId: practiceContacts.id }),
    );
    await recordAuditEvent(tx, owner, {
      action: `contact.add_${kind}`,
      subjectKind: "contact",
      subjectId: contactId,
    });
  });
}

/** @throws NotFound for a coach who does not own the practice, and for what is gone already */
export const removeContact = (owner: Coach, { contactId }: RemoveContact): Promise<{ name: string }> =>
  asActor(owner, async (tx) => {
    const { kind, name } = firstOrNotFound(
      await tx
        .delete(practiceContacts)
        .where(eq(practiceContacts.id, contactId))
        .returning({ kind: practiceContacts.kind, name: practiceContacts.name }),
    );
    await recordAuditEvent(tx, owner, {
      action: `contact.remove_${kind}`,
      subjectKind: "contact",
      subjectId: contactId,
    });
    return { name };
  });
