import { Disclosure } from "@/components/ui/disclosure";

const questions = [
  { ask: "Why this?", more: "What did they say that it answers?" },
  { ask: "What exactly?", more: "Could each of them say back what they will do?" },
  { ask: "When and where?", more: "A day, a time and a chair do more than good will." },
  { ask: "How long?", more: "Ten minutes that happen are worth more than forty that do not." },
  { ask: "What could get in the way?", more: "Children, shifts, a bad evening. What then?" },
  { ask: "How sure are they, 0 to 10?", more: "Ask each. Below 7, make it smaller until both agree." },
];

export function PlanningHelp() {
  return (
    <Disclosure summary="Six questions to discuss first">
      <ol className="list-decimal space-y-1.5 pl-5 text-sm">
        {questions.map(({ ask, more }) => (
          <li key={ask}>
            <strong className="font-semibold">{ask}</strong> <span className="text-ink-soft">{more}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
