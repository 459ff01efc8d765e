/** Who stands in for whom. */

/** As the owner sees it: under way, or to come. */
export type Cover = {
  id: string;
  coachName: string;
  coverName: string;
  fromOn: string;
  toOn: string;
  state: "now" | "later";
};

/** As either of the two sees it, while it lasts. */
export type CoverNow = { id: string; role: "standing_in" | "away"; otherName: string; toOn: string };
