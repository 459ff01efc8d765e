/** The five couples of one practice, and how their people sign in. */
export const couples = ["counselor", "private", "exercise", "benAlone", "anaAlone"] as const;
export type CoupleName = (typeof couples)[number];
export const domain = "@twins.test";
export const password = "four calm harbor bells";
