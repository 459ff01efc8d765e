/** What the coach's first page shows: things to look at, none of them a verdict on anybody. */

type OfCouple = { coupleId: string; coupleLabel: string };

export type HandedIn = OfCouple & {
  responseId: string;
  assignmentId: string;
  /** 1 for the first or only time. */
  occurrence: number;
  title: string;
  /** Null for a sheet both have written. */
  authorName: string | null;
  submittedAt: Date;
};

export type LapsedInvitation = OfCouple & { clientId: string; firstName: string };

/** A prompt to ask each partner alone; `sentence` is ready to show. */
export type QuietPrompt = OfCouple & { personId: string; weekOn: string; sentence: string };

export type Today = {
  /** The first ten, longest waiting first. */
  handedIn: HandedIn[];
  handedInTotal: number;
  /** Active couples with no exercise open; the first ten by name. */
  nothingActive: OfCouple[];
  nothingActiveTotal: number;
  lapsedInvitations: LapsedInvitation[];
  lapsedTotal: number;
  prompts: QuietPrompt[];
  /** How many couples this coach has at all; 0 is a first day. */
  couples: number;
};
