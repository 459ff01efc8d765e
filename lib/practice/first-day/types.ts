/** Whom the screens of a first day speak of. */
export type FirstDay = { partnerName: string; coachName: string };
