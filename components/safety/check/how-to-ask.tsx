import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { checkQuestions } from "@/lib/safety/check/terms";

/** What a check is, and how to come to one without anybody noticing. @param refer in a practice that does not treat violence itself */
export function HowToAsk({ refer }: { refer: boolean }) {
  return (
    <div className="mb-6 space-y-4">
      {refer ? (
        <Notice title="Where your work ends">
          Violence, fear and control go beyond what a practice like yours can carry. When one of them tells
          you of it, let joint work rest with a neutral reason, and refer that person, alone, to a specialist
          for domestic abuse. The one who hurts belongs in a program of their own.
        </Notice>
      ) : null}
      <Card title="Asking each of them alone">
        <p>
          At the beginning, about every eight weeks, and after a setback. In person is best: half an hour with
          each, as you do with everybody. Both also find the questions under “More”, at all times and looking
          the same whether somebody has answered or not. Mention them to both in the same words, never to one.
        </p>
        <p className="mt-2 text-sm text-ink-soft">
          Nothing here counts or scores. A yes, words of their own, or the wish to be asked in person opens a
          safety concern, so that nothing more opens to the other until you have looked into it.
        </p>
        <Disclosure summary="The questions">
          <ul className="list-disc space-y-1 text-sm">
            {Object.values(checkQuestions).map(({ ask }) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </Disclosure>
      </Card>
    </div>
  );
}
