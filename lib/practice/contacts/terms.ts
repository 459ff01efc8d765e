/** The two lists that a practice keeps. */

export const contactKinds = ["help", "referral"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** So that a page stays short enough to be read in need. */
export const mostContacts = 20;
