import { OneButton } from "@/components/forms/one-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { PartnerIntake } from "@/lib/practice/intake/types";

type AskWhereProps = {
  intakes: readonly PartnerIntake[];
  coupleId: string;
  say: (at: Date) => string;
  ask: FormAction;
};

/** Asking each, alone, where they stand by now. Folded: a review is looked at by those it is about. */
export function AskWhere({ intakes, coupleId, say, ask }: AskWhereProps) {
  return (
    <Disclosure summary="Ask each where they stand">
      <p className="text-sm text-ink-soft">
        Whoever you ask finds a line at home, and from there their goals. Nobody else sees it.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {intakes.map(({ clientId, firstName, askedAt }) => (
          <li key={clientId} className="row flex flex-wrap items-center justify-between gap-3">
            <Name>{firstName}</Name>
            {askedAt ? (
              <span className="text-sm text-ink-soft">Asked, {say(askedAt)}</span>
            ) : (
              <OneButton
                action={ask}
                fields={{ coupleId, clientId }}
                label={`Ask ${isolate(firstName)} where they stand`}
              >
                Ask
              </OneButton>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
