/** The questions that each partner can answer alone. Our own, without a score, and no test of anything. Pure. */
import type { QuietSign } from "@/lib/safety/private-note/schema";

type Question = {
  ask: string;
  /** What a yes is a sign of; it says what to do first. */
  sign: QuietSign;
};

/** In the order in which they are asked: what is easier to say comes first. */
export const checkQuestions = {
  fear: {
    ask: "Are you sometimes afraid of your partner, or of what happens if you disagree?",
    sign: "fear",
  },
  control: {
    ask: "Does your partner decide whom you see, what you do, what you wear or what you spend?",
    sign: "control",
  },
  watched: {
    ask: "Are you followed, watched or checked on: your phone, your messages, where you are?",
    sign: "stalking",
  },
  threats: {
    ask: "Has your partner threatened you, or somebody or something you love?",
    sign: "threats",
  },
  killing: {
    ask: "Has your partner ever said that you, or somebody you love, could be killed?",
    sign: "threats_to_kill",
  },
  force: {
    ask: "Has your partner pushed you, held you, kept you from leaving, or thrown or broken things?",
    sign: "violence",
  },
  hurt: {
    ask: "Have you been hit, kicked, burned or hurt in another way?",
    sign: "violence",
  },
  strangulation: {
    ask: "Have you ever been choked, or held so that you couldn’t breathe?",
    sign: "strangulation",
  },
  sexual_pressure: {
    ask: "Are you pressed into closeness or sex that you don’t want?",
    sign: "sexual_pressure",
  },
  weapons: {
    ask: "Is there a weapon within reach that frightens you?",
    sign: "weapons",
  },
  children: {
    ask: "Do you worry about what children at home see, or about what is done to them?",
    sign: "children",
  },
  separation: {
    ask: "Are you thinking of leaving, or have you said so, and are you afraid of what comes then?",
    sign: "separation",
  },
  own_behavior: {
    ask: "Do you worry about how you treat your partner?",
    sign: "own_behavior",
  },
} as const satisfies Record<string, Question>;
export type CheckQuestion = keyof typeof checkQuestions;

export const checkCodes = Object.keys(checkQuestions) as [CheckQuestion, ...CheckQuestion[]];

/** One letter each, so that what is sent is as long whatever is answered. */
export const checkAnswers = { y: "Yes", n: "No", r: "Rather not say" } as const;
export type CheckAnswer = keyof typeof checkAnswers;
