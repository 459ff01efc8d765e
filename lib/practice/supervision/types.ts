/** Supervision of one couple, as their counselor and as one partner see it. */

export type CoupleSupervision = {
  /** Who may be named. */
  supervisors: { supervisorId: string; name: string }[];
  /** `isOpen`: whether everybody whose record it is has agreed; who has not is nobody's to know. */
  now: { name: string; isOpen: boolean } | null;
};

/** Null where nobody is named. */
export type MySupervision = { supervisionId: string; supervisorName: string; agreed: boolean | null } | null;
