/** What a line of the trail says, in plain words. Pure. */

export const deedNames: Record<string, string> = {
  "practice.open": "Opened the practice",
  "coach.add": "Added a coach",
  "couple.create": "Began with a couple",
  "invitation.create": "Made an invitation",
  "invitation.accept": "Accepted an invitation",
  "pulse.answer": "Answered a weekly check-in",
  "pulse.change": "Changed a weekly check-in",
  "pulse.settle_sharing": "Changed which weeks are shared",
  "chart_event.add": "Marked an event",
  "chart_event.change": "Changed an event",
  "chart_event.remove": "Removed an event",
};

/** @returns the known words, or the action itself made readable: `exercise.publish` becomes "Exercise: publish" */
export function deedInWords(action: string): string {
  const known = deedNames[action];
  if (known) return known;
  const [noun = "", verb = ""] = action.replaceAll("_", " ").split(".");
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${verb ? `: ${verb}` : ""}`;
}
