import type { Route } from "next";
import type { CardView } from "@/lib/agreements/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { AgreementLines } from "./agreement-lines";
import { Asked } from "./small-forms";

export const readersWords = (audience: CardView["audience"], partner: string, coach: string) =>
  ({
    self: "For you alone",
    coach: `You and ${isolate(coach)}`,
    couple: `You and ${isolate(coach)}, ${isolate(partner)} once it is opened`,
  })[audience];

type CardListProps = {
  cards: readonly CardView[];
  /** Only on one's own: who reads it, and the ways to change that. */
  own?: { partner: string; coach: string; putAway: FormAction };
};

/** Personal boundary cards: one's own to change, the partner's to read. */
export function CardList({ cards, own }: CardListProps) {
  return (
    <ul className="space-y-3">
      {cards.map(({ cardId, words, audience, owner }) => (
        <Card
          key={cardId}
          as="li"
          level={3}
          title={words.title}
          eyebrow={own ? undefined : `${isolate(owner.firstName)}’s card`}
          aside={own ? <Badge>{readersWords(audience, own.partner, own.coach)}</Badge> : undefined}
        >
          <AgreementLines
            items={words.items.map(({ key, words: line, why, when, ifCrossed }) => ({
              key,
              words: line,
              why,
              when,
              ifCrossed,
            }))}
          />
          {own ? (
            <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-3">
              <ButtonLink
                variant="quiet"
                size="small"
                href={`/client/agreements/card?card=${cardId}` as Route}
                aria-label={`Change the card ${words.title}`}
              >
                Change it, or who reads it
              </ButtonLink>
              <Asked
                action={own.putAway}
                fields={{ cardId }}
                trigger="Remove card"
                title="Remove this card?"
                confirmLabel="Remove card"
                variant="plain"
              >
                <p>
                  Nobody else can read it any more. No message is sent, but your partner may notice if they
                  could read it until now.
                </p>
              </Asked>
            </div>
          ) : null}
        </Card>
      ))}
    </ul>
  );
}
