import { Badge } from "@/components/ui/badge";
import { checkCodes, checkQuestions } from "@/lib/safety/check/terms";
import type { CheckAnswered } from "@/lib/safety/check/types";

type AnswersReadProps = {
  answered: CheckAnswered;
  /** What a yes asks for first, the most urgent before the rest. */
  steps: readonly string[];
  danger: boolean;
};

const asks = (codes: readonly (keyof typeof checkQuestions)[]) =>
  codes.map((code) => <li key={code}>{checkQuestions[code].ask}</li>);

/** One time that somebody answered alone: what to do first, then what was said. */
export function AnswersRead({ answered, steps, danger }: AnswersReadProps) {
  const { yes, no, words, inPerson } = answered;
  const left = checkCodes.filter((code) => !yes.includes(code) && !no.includes(code));
  return (
    <div className="space-y-3">
      {yes.length > 0 || words || inPerson ? (
        <div>
          <h3 className="text-base">
            What to do first
            {danger ? (
              <Badge tone="notice" className="ml-2 align-middle">
                Danger sign
              </Badge>
            ) : null}
          </h3>
          <ol className="list-decimal space-y-1 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {inPerson ? <p className="font-semibold">Would rather be asked in person, when alone.</p> : null}
      {words ? <blockquote className="written border-l-3 border-edge pl-3">{words}</blockquote> : null}
      {yes.length > 0 ? (
        <div>
          <h3 className="text-base">Yes</h3>
          <ul className="list-disc space-y-1 pl-5">{asks(yes)}</ul>
        </div>
      ) : null}
      {left.length > 0 ? (
        <div>
          <h3 className="text-base">Would rather not say</h3>
          <ul className="list-disc space-y-1 pl-5">{asks(left)}</ul>
        </div>
      ) : null}
      {no.length > 0 ? (
        <div>
          <h3 className="text-base">No</h3>
          <ul className="list-disc space-y-1 pl-5">{asks(no)}</ul>
        </div>
      ) : null}
      <p className="text-ink-soft">
        A no never means that somebody is safe. Silence, and an answer given quickly, can both be a reason to
        ask in person.
      </p>
    </div>
  );
}
