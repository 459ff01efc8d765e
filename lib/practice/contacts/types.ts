/** Somebody whom a practice names. */
export type Contact = {
  contactId: string;
  name: string;
  phone: string | null;
  web: string | null;
  about: string | null;
};
