/** The questions that each partner can answer alone. Our own, without a score, and no test of anything. Pure. */
import type { QuietSign } from "@/lib/safety/private-note/schema";

type Question = {
  ask: string;
  /** For the counselor, of a yes. */
  said: string;
  /** What a yes is a sign of; it says what to do first. */
  sign: QuietSign;
};

/** In the order in which they are asked: what is easier to say comes first. */
export const checkQuestions = {
  fear: {
    ask: "Are you sometimes afraid of your partner, or of what happens if you disagree?",
    said: "is sometimes afraid of their partner",
    sign: "fear",
  },
  control: {
    ask: "Does your partner decide whom you see, what you do, what you wear or what you spend?",
    said: "is told whom to see, what to do or what to spend",
    sign: "control",
  },
  watched: {
    ask: "Are you followed, watched or checked on: your phone, your messages, where you are?",
    said: "is followed, watched or checked on",
    sign: "stalking",
  },
  threats: {
    ask: "Has your partner threatened you, or somebody or something you love?",
    said: "has been threatened",
    sign: "threats",
  },
  killing: {
    ask: "Has your partner ever said that you, or somebody you love, could be killed?",
    said: "was told that they, or somebody they love, could be killed",
    sign: "threats_to_kill",
  },
  force: {
    ask: "Has your partner pushed you, held you, kept you from leaving, or thrown or broken things?",
    said: "has been pushed, held or kept from leaving, or things were thrown or broken",
    sign: "violence",
  },
  hurt: {
    ask: "Have you been hit, kicked, burned or hurt in another way?",
    said: "has been hurt",
    sign: "violence",
  },
  strangulation: {
    ask: "Have you ever been choked, or held so that you couldn’t breathe?",
    said: "has been choked, or held so that they couldn’t breathe",
    sign: "strangulation",
  },
  sexual_pressure: {
    ask: "Are you pressed into closeness or sex that you don’t want?",
    said: "is pressed into closeness that they don’t want",
    sign: "sexual_pressure",
  },
  weapons: {
    ask: "Is there a weapon within reach that frightens you?",
    said: "is afraid of a weapon within reach",
    sign: "weapons",
  },
  children: {
    ask: "Do you worry about what children at home see, or about what is done to them?",
    said: "worries about the children",
    sign: "children",
  },
  separation: {
    ask: "Are you thinking of leaving, or have you said so, and are you afraid of what comes then?",
    said: "thinks of leaving, and is afraid of what comes then",
    sign: "separation",
  },
  own_behavior: {
    ask: "Do you worry about how you treat your partner?",
    said: "worries about how they treat their partner",
    sign: "own_behavior",
  },
} as const satisfies Record<string, Question>;
export type CheckQuestion = keyof typeof checkQuestions;

export const checkCodes = Object.keys(checkQuestions) as [CheckQuestion, ...CheckQuestion[]];

/** One letter each, so that what is sent is as long whatever is answered. */
export const checkAnswers = { y: "Yes", n: "No", r: "Rather not say" } as const;
export type CheckAnswer = keyof typeof checkAnswers;
