/** Which sheet this page has just seen handed in: the words of thanks take the focus once, and never on an ordinary visit. */
let sheet: string | null = null;

export const justSubmitted = {
  set: (submitted: string) => {
    sheet = submitted;
  },
  /** @returns whether it was this one; asks only once */
  take: (shown: string): boolean => {
    const was = sheet === shown;
    if (was) sheet = null;
    return was;
  },
};
