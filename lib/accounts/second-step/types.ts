/** One's own second step, as its owner sees it. */

export type OwnSecondStep =
  | { status: "off" }
  /** Begun in this sign-in: the secret is shown until a code has confirmed it. */
  | { status: "begun"; secret: string; address: string }
  | { status: "on"; since: Date; codesLeft: number };
