/** What a step has come to, said once on the page it leads to. */

export const said = {
  gone: "The draft is discarded.",
  kept: "Saved. Only you can see it.",
  off: "The proposal is withdrawn.",
  card: "Your card is saved.",
  away: "Your card is removed. Nobody else can read it any more.",
  proposed:
    "Proposed. It can be read once it is opened, and is in force once both of you have signed it, each alone.",
  signed: "You have signed these words. You can withdraw your signature once, until both of you have signed.",
  back: "Your signature is withdrawn.",
  stands: "Both of you have signed. It is in force from today.",
  withdrawn: "The agreement has ended. You need not explain.",
  looked: "Saved. It stays as it is until the next review.",
};
