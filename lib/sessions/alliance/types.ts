/** How a session was, as one partner said it, and what it comes to for their counselor. */
import type { AllianceItem } from "./terms";

export type Said = Record<AllianceItem, number | null> & { words: string | null };

export type AllianceAnswer = Said & { appointmentId: string; startsAt: Date };

export type MyAlliance = {
  coachName: string;
  /** The session that can be looked back at now; null for none. */
  open: { appointmentId: string; startsAt: Date } | null;
  /** Sessions they have said something about, the latest first. */
  said: AllianceAnswer[];
};

export type PartnerAlliance = {
  clientId: string;
  firstName: string;
  /** The latest first. */
  said: AllianceAnswer[];
};
