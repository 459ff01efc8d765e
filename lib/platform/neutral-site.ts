/** Where a practice has not chosen another, and where nobody knows yet whose practice it is. */
export const neutralSite = "https://www.wikipedia.org/";
