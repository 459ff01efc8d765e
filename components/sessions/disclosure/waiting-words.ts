import { isolate } from "@/lib/platform/names/isolate";
import type { CounselorStep } from "@/lib/sessions/disclosure/terms";

type Names = { involvedName: string; injuredName: string };

/** What has come, and what the counselor does next. Nothing of what was written. */
export function waitingWords(step: CounselorStep, { involvedName, injuredName }: Names): string {
  const [involved, injured] = [isolate(involvedName), isolate(injuredName)];
  switch (step) {
    case "read":
      return `${involved} has sent what they have to tell. It is with you to read.`;
    case "ask_questions":
      return `You have read what ${involved} has to tell. Next you ask ${injured} for questions.`;
    case "agree_questions":
      return `${injured} has sent questions. Next you agree on them.`;
    case "tell":
      return `Questions are agreed. ${involved} can tell it in a session with both.`;
    case "hand_impact":
      return `${injured} has sent a letter. Next you hand it over.`;
    case "hand_answer":
      return `${involved} has sent an answer to the letter. Next you hand it over.`;
    default:
      return "";
  }
}
