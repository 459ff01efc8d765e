"use client";

import { Sparkline } from "@/components/charts/sparkline";
import { couplePath } from "@/components/practice/couples/paths";
import { PartnerName, type PartnerShape } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type TrustMiniProps = {
  coupleId: string;
  /** Which questions. */
  about: string;
  people: readonly {
    id: string;
    name: string;
    shape: PartnerShape;
    values: readonly (number | null)[];
    words: string;
  }[];
  events: readonly { id: string; words: string; text: string | null }[];
};

/** Each partner's line and what it can carry in words, and what happened in these weeks. */
export function TrustMini({ coupleId, about, people, events }: TrustMiniProps) {
  return (
    <Card
      title="Trust, week by week"
      eyebrow={about}
      aside={
        <ButtonLink href={couplePath(coupleId, "trust")} variant="plain" size="small">
          Open
        </ButtonLink>
      }
    >
      <ul className="space-y-3">
        {people.map(({ id, name, shape, values, words }) => (
          <li key={id}>
            <div className="flex items-center justify-between gap-3">
              <span className="min-w-0 wrap-anywhere">
                <PartnerName name={name} shape={shape} />
              </span>
              <Sparkline values={values} shape={shape} name={name} />
            </div>
            <p className="mt-0.5 text-sm text-ink-soft">{words}</p>
          </li>
        ))}
      </ul>
      {events.length > 0 ? (
        <ul className="mt-4 space-y-1 border-t border-line pt-3 text-sm">
          {events.map(({ id, words, text }) => (
            <li key={id}>
              {words}
              {text ? <span className="text-ink-soft">{`: ${text}`}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
