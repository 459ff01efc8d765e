import { shapeOf } from "@/components/practice/couples/partner-card";
import { givenPath } from "@/components/practice/couples/paths";
import { PartnerName } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type LinkStatus, linkStatus } from "@/lib/root-causes/rules/link-status";
import { cycleParts } from "@/lib/root-causes/schema";
import type { AssignedOnLink, CycleTurnView } from "@/lib/root-causes/types";
import { partWords } from "./cycle-words";

type AssignedLinksProps = {
  turns: readonly CycleTurnView[];
  assigned: readonly AssignedOnLink[];
  coupleId: string;
  today: string;
  say: (day: string) => string;
};

const words = ({ state, lastOn }: LinkStatus, say: (day: string) => string) => {
  if (state === "nothing_yet" || lastOn === null) return "Nothing yet";
  return state === "quiet" ? `Nothing since ${say(lastOn)}` : `Last on ${say(lastOn)}`;
};

/** For each link of the cycle, what has been given to work on it. A matter of fact, no alarm. */
export function AssignedLinks({ turns, assigned, coupleId, today, say }: AssignedLinksProps) {
  if (turns.length === 0) return null;
  return (
    <Card title="Exercises by step of the cycle" eyebrow="Only you see this">
      <div className="space-y-5">
        {turns.map((turn) => (
          <section key={turn.id}>
            <h3 className="text-base">
              <PartnerName name={turn.person.firstName} shape={shapeOf(turn.person.place)} />
            </h3>
            <ul className="mt-1 divide-y divide-line">
              {cycleParts.map((part) => {
                const status = linkStatus(assigned, { turnId: turn.id, part }, today);
                return (
                  <li key={part} className="py-2">
                    <div className="flex flex-wrap justify-between gap-x-4">
                      <span className="min-w-0">{partWords[part](turn.person.firstName)}</span>
                      <span className="text-ink-soft">{words(status, say)}</span>
                    </div>
                    {status.assigned.length > 0 ? (
                      <ul className="text-sm">
                        {status.assigned.map(({ assignmentId, title, lastOn }) => (
                          <li key={assignmentId}>
                            <Link href={givenPath(coupleId, assignmentId)} className="link">
                              {title}
                            </Link>
                            <span className="text-ink-soft">, {say(lastOn)}</span>
                          </li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-soft">
        When you assign an exercise, you can name the step of the cycle it targets. The partners are not told.
      </p>
    </Card>
  );
}
