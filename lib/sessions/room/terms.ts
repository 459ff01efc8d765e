/** What can be looked at on a screen that both partners see: one part at a time. */

export const roomParts = ["agenda", "sealed", "agreements", "promises", "weeks", "jar", "thanks"] as const;
export type RoomPart = (typeof roomParts)[number];

export const roomLabels: Record<RoomPart, string> = {
  agenda: "Today",
  sealed: "Your answers",
  agreements: "Agreements",
  promises: "Promises",
  weeks: "The weeks",
  jar: "The jar",
  thanks: "Thanks",
};

/** Above each part, to both of them. */
export const roomTitles: Record<RoomPart, string> = {
  agenda: "What we talk about today",
  sealed: "What you have each written",
  agreements: "What you have agreed",
  promises: "What you have promised",
  weeks: "How the weeks have been",
  jar: "Lately in the jar",
  thanks: "Thanks you have sent each other",
};

/** The same whether there never was anything or it isn’t open to both. */
export const nothingHere = "Nothing to look at here today.";

/** The same whoever it is about, and whatever has changed. */
export const notToday = "This is not ready to be opened today. You can come back to it another time.";
