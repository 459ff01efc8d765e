/** What can be looked at on a screen that both partners see: one part at a time. */

export const roomParts = ["agenda", "agreements", "promises", "weeks", "jar", "thanks"] as const;
export type RoomPart = (typeof roomParts)[number];

export const roomLabels: Record<RoomPart, string> = {
  agenda: "Today",
  agreements: "Agreements",
  promises: "Promises",
  weeks: "The weeks",
  jar: "The jar",
  thanks: "Thanks",
};

/** Above each part, to both of them. */
export const roomTitles: Record<RoomPart, string> = {
  agenda: "What we talk about today",
  agreements: "What you have agreed",
  promises: "What you have promised",
  weeks: "How the weeks have been",
  jar: "Lately in the jar",
  thanks: "Thanks you have sent each other",
};

/** The same whether there never was anything or it isn’t open to both. */
export const nothingHere = "Nothing to look at here today.";
