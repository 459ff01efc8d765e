import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { rhythmInWords } from "@/lib/measures/asked/rules";
import type { Ask } from "@/lib/measures/asked/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Partner } from "@/lib/practice/couples/types";

type AskListProps = {
  coupleId: string;
  asks: readonly Ask[];
  partners: readonly Partner[];
  /** When this was read. */
  readAt: Date;
  say: (day: string) => string;
  actions: { end: FormAction; words: FormAction; see: FormAction };
};

const came = ({ answered, lastOn, fresh }: Ask, say: (day: string) => string) =>
  answered === 0
    ? "no answers yet"
    : `${answered === 1 ? "1 answer" : `${answered} answers`}, the latest ${lastOn ? say(lastOn) : ""}${fresh > 0 ? `; ${fresh} new` : ""}`;

/** What each was asked, how often it was answered, and what they may read of it. */
export function AskList({ coupleId, asks, partners, readAt, say, actions }: AskListProps) {
  if (asks.length === 0) return null;
  const nameOf = (clientId: string) => partners.find((one) => one.clientId === clientId)?.firstName ?? "";
  const fresh = asks.some((ask) => ask.fresh > 0);
  return (
    <Card title="Asked on their own page" eyebrow="Only you see this">
      <ul className="divide-y divide-line">
        {asks.map((ask) => (
          <li key={ask.askId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0">
              <strong>
                <Name>{nameOf(ask.clientId)}</Name>
              </strong>
              : {ask.name}
              <span className="block text-sm text-ink-soft">
                {rhythmInWords(ask, say)} · {came(ask, say)}
                {ask.isOver ? " · over" : ""}
                {ask.wordsOpen ? " · they read in words how it has changed" : ""}
              </span>
            </span>
            <span className="flex flex-wrap gap-2">
              {ask.hasWords && ask.answered > 1 ? (
                <OneButton
                  action={actions.words}
                  fields={{ coupleId, askId: ask.askId, open: ask.wordsOpen ? "no" : "yes" }}
                >
                  {ask.wordsOpen ? "Close the words to them" : "Open to them, in words"}
                </OneButton>
              ) : null}
              {ask.isOver ? null : (
                <OneButton
                  action={actions.end}
                  fields={{ coupleId, askId: ask.askId }}
                  variant="plain"
                  ask={{
                    title: "Stop asking?",
                    text: "It leaves their first page. What came in stays, for them and for you.",
                    yes: "Stop asking",
                  }}
                >
                  Stop asking
                </OneButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      {fresh ? (
        <div className="mt-4">
          <OneButton action={actions.see} fields={{ coupleId, upTo: readAt.toISOString() }}>
            Mark new answers as read
          </OneButton>
        </div>
      ) : null}
    </Card>
  );
}
