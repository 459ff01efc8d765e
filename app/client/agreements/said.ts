/** What a step has come to, said once on the page it leads to. */

export const said = {
  gone: "The draft is discarded.",
  kept: "Kept, for you alone.",
  off: "It is off the table.",
  card: "Your card is kept.",
  away: "Your card is put away. Nobody else can read it any more.",
  proposed:
    "It is put forward. It can be read once it is opened, and stands once both of you have signed it, each alone.",
  signed: "You have signed these words. You can take your name back once, until both of you have signed.",
  back: "Your name is off again.",
  stands: "Both of you have signed. It stands from today.",
  withdrawn: "It no longer stands. You need not explain.",
  looked: "It stands as it is, until you look again.",
};
