/** What one partner carries, and what is good for them, in minutes a week. */
export type PartnerLoad = {
  clientId: string;
  firstName: string;
  /** What lies before them now, in minutes a week. */
  inForce: number;
  /** What counts: the counselor's number, else their own, else the practice's; their own where it is smaller. */
  limit: number;
  /** What their counselor set. */
  set: number | null;
  /** What they said themselves. */
  said: number | null;
  /** They called this week hard: until when. */
  hardUntil: string | null;
};

export type CoupleLoad = { partners: PartnerLoad[]; usual: number };

/** One's own word alone. */
export type MyLoad = { today: string; minutes: number | null; hardUntil: string | null };
