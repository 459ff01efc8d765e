/** How much one form may carry. Pure. */

/** What the server reads at once; in next.config.js, too. */
export const bodyLimit = 3 * 1024 * 1024;
/** The same, less what a form's own envelope takes. */
export const sendLimit = 2_900_000;

/** What a form that was too large is answered with, for its page to say in words. */
export const tooLargeCode = "form-too-large";
