/** "Add to session agenda": the coach's own list. */

export type AgendaItem = {
  itemId: string;
  coupleId: string;
  coupleLabel: string;
  /** Null for a line of the coach's own. */
  responseId: string | null;
  title: string | null;
  authorName: string | null;
  note: string | null;
  createdAt: Date;
  discussedAt: Date | null;
};
