/** What a line of the trail says, in plain words. Pure. */

export const deedNames: Record<string, string> = {
  "practice.open": "Opened the practice",
  "coach.add": "Added a coach",
  "couple.create": "Began with a couple",
  "invitation.create": "Made an invitation",
  "invitation.accept": "Accepted an invitation",
  "assignment.create": "Gave an exercise",
  "assignment.withdraw": "Took an exercise back",
  "homework.submit": "Handed in an exercise",
  "homework.set_aside": "Set an exercise aside for now",
  "homework.not_for_us": "Laid an exercise down",
  "homework.take_up_again": "Took an exercise up again",
  "answer.widen": "Let more people read an answer",
  "answer.withdraw": "Took an answer back",
  "exchange.open": "Opened answers to both partners",
  "response.read": "Read what was handed in",
  "comment.write": "Wrote to a client",
  "comment.withdraw": "Took a comment back",
  "agenda.add": "Put something on the agenda",
  "agenda.discussed": "Ticked something off the agenda",
  "pulse.answer": "Answered a weekly check-in",
  "pulse.change": "Changed a weekly check-in",
  "pulse.settle_sharing": "Changed which weeks are shared",
  "safety.raise": "Raised a safety concern",
  "safety.settle": "Settled a safety concern",
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
