/** What the stars of a page, their forms and the count find one another by. */
export const starForm = { yes: "star-on", no: "star-off" } as const;
export const shelfCountId = "shelf-count";
