/** The devices a person is signed in on, as they recognize them. */

export type Device = {
  loginId: string;
  /** "Firefox on Android". */
  name: string;
  since: Date;
  /** Rounded: "now", "in the last hour", "earlier today", "yesterday". */
  lastSeen: string;
  /** The device this page is read on. */
  here: boolean;
};
