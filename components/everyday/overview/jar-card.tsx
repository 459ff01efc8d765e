import { JarPicture } from "@/components/everyday/marbles/jar-picture";
import { MarbleList } from "@/components/everyday/marbles/marble-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CoupleJar } from "@/lib/everyday/marbles/types";
import { dayInWords } from "@/lib/platform/time/day";

const shownAtOnce = 4;

/** The jar as both of them see it. Who put in how many is not counted here either. */
export function JarCard({ jar: { jar, beside, others }, today }: { jar: CoupleJar; today: string }) {
  const all = [...beside, ...(jar?.marbles ?? [])];
  return (
    <Card title="The marble jar" eyebrow="For what the other did; only added to">
      {jar ? (
        <div className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <div>
            <JarPicture jar={jar} />
            <p className="mt-1 text-center text-sm text-ink-soft">
              {jar.fullOn
                ? `Full since ${dayInWords(jar.fullOn, today)}`
                : `Begun ${dayInWords(jar.beganOn, today)}`}
            </p>
          </div>
          <div className="min-w-0">
            <MarbleList marbles={all.slice(0, shownAtOnce)} today={today} />
            {all.length > shownAtOnce ? (
              <Disclosure summary="And the ones before">
                <div className="-ml-6">
                  <MarbleList marbles={all.slice(shownAtOnce)} today={today} />
                </div>
              </Disclosure>
            ) : null}
          </div>
        </div>
      ) : all.length > 0 ? (
        <MarbleList marbles={all} today={today} />
      ) : (
        <p className="text-ink-soft">They have not begun one.</p>
      )}
      {others.length > 0 ? (
        <p className="mt-3 text-sm text-ink-soft">
          Full before: {others.map((other) => dayInWords(other.fullOn ?? other.beganOn, today)).join("; ")}
        </p>
      ) : null}
    </Card>
  );
}
