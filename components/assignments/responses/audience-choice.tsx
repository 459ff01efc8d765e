"use client";

import { AudienceNote } from "@/components/ui/audience-note";
import { asText, useControl } from "@/components/ui/field-scope";
import { audienceWords, type OpensWhen } from "@/lib/assignments/responses/terms";
import type { Audience } from "@/lib/library/exercises/terms";

/** The people around an exercise, as its sentences name them. */
export type Readers = { coachName: string; partnerName: string; opens: OpensWhen };

type AudienceChoiceProps = {
  name: string;
  /** What the choice is about, for someone who hears the page. */
  about: string;
  usual: Audience;
  choices: readonly Audience[];
  readers: Readers;
};

const shownWhen: Record<Audience, string> = {
  self: "hidden group-has-[[value=self]:checked]/who:block",
  coach: "hidden group-has-[[value=coach]:checked]/who:block",
  couple: "hidden group-has-[[value=couple]:checked]/who:block",
};

/** Who will see an answer, in words, and the author's say in it. Follows the choice without a script. */
export function AudienceChoice({ name, about, usual, choices, readers }: AudienceChoiceProps) {
  const { given, attributes } = useControl({ name, defaultValue: usual });
  const { coachName, partnerName, opens } = readers;
  if (choices.length < 2) {
    return <AudienceNote audience={usual} coachName={coachName} partnerName={partnerName} when={opens} />;
  }
  return (
    <details className="group/who">
      <summary className="who-line">
        {choices.map((audience) => (
          <span key={audience} className={shownWhen[audience]}>
            <AudienceNote audience={audience} coachName={coachName} partnerName={partnerName} when={opens} />
          </span>
        ))}
        <span className="link ml-5.5 text-sm group-open/who:hidden">
          Change<span className="sr-only"> who will see this</span>
        </span>
      </summary>
      <fieldset className="who-choices">
        <legend className="sr-only">Who will see “{about}”</legend>
        {choices.map((audience) => (
          <label key={audience}>
            <input
              type="radio"
              name={attributes.name}
              value={audience}
              defaultChecked={(asText(given) ?? usual) === audience}
            />
            {audienceWords(audience, { coachName, partnerName }, opens)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
