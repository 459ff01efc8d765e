/** What is said in more than one place. */
export const gone =
  "This draft is no longer there: it was published or discarded, perhaps in another tab. What you see here is not saved; copy what you still need, then open the exercise again.";
