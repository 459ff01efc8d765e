/** The people of a practice, as its owner sees them. */

export type Colleague = {
  coachId: string;
  name: string;
  isOwner: boolean;
  /** Reads in supervision, and works with no couples. */
  isSupervisor: boolean;
  /** How many couples are theirs; which ones is theirs to know. */
  couples: number;
};

export type PendingInvitation = { invitationId: string; email: string; expiresAt: Date };

export type PracticePeople = { others: Colleague[]; invitations: PendingInvitation[] };
