import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { CoupleHead } from "@/lib/practice/couples/types";
import type { HeldThing } from "@/lib/reconsent/types";
import { concernLimit } from "@/lib/safety/schema";
import type { Concern, Concerns } from "@/lib/safety/types";
import { firstSteps, sourceWords, whatRests } from "./concern-words";
import { HeldThings } from "./held-things";
import { RaiseForm, SettleForm } from "./safety-fields";

type SafetyCardProps = {
  /** Whom to refer to, while a concern is open. */
  refers: ReactNode;
  concerns: Concerns;
  coupleId: string;
  partners: CoupleHead["partners"];
  say: (at: Date) => string;
  raise: FormAction;
  settle: FormAction;
  held: readonly HeldThing[];
  ask: FormAction;
};

/** What the counselor knows about safety here, and what to do first. No alarm: a calm head is what helps. */
export function SafetyCard(props: SafetyCardProps) {
  const { concerns, coupleId, partners, say, raise, settle, held, ask, refers } = props;
  const { open, settled } = concerns;
  return (
    <Card title="Safety" eyebrow="Only you see this" id="safety" className="scroll-mt-20">
      {open.length > 0 ? (
        // Folded: a screen may be looked at by those it is about.
        <Disclosure summary={open.length === 1 ? "Open concern" : "Open concerns"}>
          <ul className="-ml-6 divide-y divide-line">
            {open.map((concern) => (
              <li key={concern.concernId} className="py-3 first:pt-0">
                <ConcernWords concern={concern} say={say} />
                <SettleForm concernId={concern.concernId} limit={concernLimit} action={settle} />
              </li>
            ))}
          </ul>
          <h3 className="mt-2 -ml-6 text-base">What helps first</h3>
          <ol className="mt-1 -ml-6 list-decimal space-y-1 pl-5 text-sm">
            {firstSteps.map(({ step, more }) => (
              <li key={step}>
                <strong className="font-semibold">{step}</strong>{" "}
                <span className="text-ink-soft">{more}</span>
              </li>
            ))}
          </ol>
          <div className="-ml-6">{refers}</div>
          <p className="mt-3 -ml-6 text-sm text-ink-soft">{whatRests}</p>
        </Disclosure>
      ) : (
        <p className="text-ink-soft">No safety concern recorded. That doesn’t mean there is none.</p>
      )}
      <HeldThings
        held={held}
        coupleId={coupleId}
        partners={partners}
        stands={open.length > 0}
        say={say}
        ask={ask}
      />
      <RaiseForm
        coupleId={coupleId}
        partners={partners.map(({ clientId, firstName }) => ({ value: clientId, label: isolate(firstName) }))}
        limit={concernLimit}
        action={raise}
      />
      {settled.length > 0 ? (
        <Disclosure summary="Earlier concerns">
          <ul className="space-y-3 text-sm">
            {settled.map((concern) => (
              <li key={concern.concernId}>
                <ConcernWords concern={concern} say={say} />
                <p className="whitespace-pre-wrap text-ink-soft">
                  Settled{concern.settledAt ? ` ${say(concern.settledAt)}` : ""}: {concern.settledReason}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function ConcernWords({ concern, say }: { concern: Concern; say: (at: Date) => string }) {
  const { words, aboutName, source, raisedAt } = concern;
  return (
    <>
      <p className="written">{words}</p>
      <p className="text-sm text-ink-soft">
        {[aboutName ? `About ${isolate(aboutName)}` : null, sourceWords[source], say(raisedAt)]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}
