/** What reaches the two of them cannot be fetched back unseen. */
export const openAsk = (title: string) => ({
  title: `Open “${title}” now?`,
  text: "They find its exercises as soon as there is room. You can withdraw one later, but what they have seen stays seen.",
  yes: "Open it",
});
