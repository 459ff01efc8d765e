/** What screens show of gentle words. */
type Word = { wordId: string; body: string; sentOn: string };

export type WordsPage = {
  mayWrite: boolean;
  /** Newest first. */
  received: Word[];
  mine: (Word & { takenBack: boolean })[];
};

export type CoupleWords = (Word & { authorName: string })[];
