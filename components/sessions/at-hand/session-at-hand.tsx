import { OneButton } from "@/components/forms/one-button";
import { couplePath, givenPath } from "@/components/practice/couples/paths";
import { waitingWords } from "@/components/sessions/disclosure/waiting-words";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { AssignedThen, AtHand, DisclosureAtHand } from "@/lib/sessions/at-hand/types";
import { stateLabels, stepLabels } from "@/lib/sessions/disclosure/terms";
import { AgendaAtHandCard } from "./agenda-at-hand";

type Props = {
  atHand: AtHand;
  coupleId: string;
  say: (at: Date) => string;
  discussed: FormAction;
  step: FormAction;
};

type AssignedProps = { assigned: readonly AssignedThen[]; coupleId: string };

const Assigned = ({ assigned, coupleId }: AssignedProps) => (
  <ul className="mt-1 space-y-1">
    {assigned.map(({ assignmentId, title, what, whenWords }) => (
      <li key={assignmentId}>
        <Link href={givenPath(coupleId, assignmentId)} className="link">
          {title}
        </Link>
        <span className="written text-sm text-ink-soft">
          : {what}, {whenWords}
        </span>
      </li>
    ))}
  </ul>
);

type DisclosureProps = { one: DisclosureAtHand; coupleId: string; step: FormAction };

/** The present step, and the way to it: nothing of what was written is read here. */
function DisclosureNow({ one, coupleId, step }: DisclosureProps) {
  return (
    <Card title="Disclosure" eyebrow={stateLabels[one.state]}>
      <div className="space-y-3">
        <p>
          {one.step
            ? waitingWords(one.step, one)
            : `It is ${isolate(one.state === "impact" ? one.involvedName : one.injuredName)}’s turn to write. Nothing to do in this session.`}
        </p>
        {one.step === "tell" ? (
          <OneButton action={step} fields={{ disclosureId: one.disclosureId, step: "tell" }}>
            {stepLabels.tell}
          </OneButton>
        ) : null}
        <Link href={couplePath(coupleId, "disclosure")} className="link">
          Open the disclosure
        </Link>
      </div>
    </Card>
  );
}

/** Beside the note: what both are here for, what was planned last time, and where a disclosure is. */
export function SessionAtHand({ atHand, coupleId, say, discussed, step }: Props) {
  const { agenda, plan, assignedBefore, assignedHere, disclosures } = atHand;
  return (
    <aside aria-label="At hand" className="min-w-0 space-y-6 empty:hidden xl:col-start-2 print:hidden">
      {agenda ? <AgendaAtHandCard agenda={agenda} coupleId={coupleId} discussed={discussed} /> : null}
      {plan || assignedBefore.length > 0 ? (
        <Card title="From last time">
          <div className="space-y-4">
            {plan ? (
              <section>
                <h3 className="text-base">Plan, {say(plan.on)}</h3>
                <p className="written mt-1">{plan.words}</p>
              </section>
            ) : null}
            {assignedBefore.length > 0 ? (
              <section>
                <h3 className="text-base">Assigned then</h3>
                <Assigned assigned={assignedBefore} coupleId={coupleId} />
              </section>
            ) : null}
          </div>
        </Card>
      ) : null}
      {assignedHere.length > 0 ? (
        <Card title="Assigned in this session">
          <Assigned assigned={assignedHere} coupleId={coupleId} />
        </Card>
      ) : null}
      {disclosures.map((one) => (
        <DisclosureNow key={one.disclosureId} one={one} coupleId={coupleId} step={step} />
      ))}
    </aside>
  );
}
