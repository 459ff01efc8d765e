import { Profession } from "@/components/shell/profession";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** At home, before anything was assigned: one small thing that can be done without it. */
export function FirstThing() {
  return (
    <Card title="A small first step, if you like" tone="accent">
      <p>
        A few taps about how this week feels, less than a minute. Every question can be left out, and you
        decide alone whether it is ever shown to anybody but your <Profession />.
      </p>
      <div className="mt-4">
        <ButtonLink href="/client/check-in" size="wide">
          Start the check-in
        </ButtonLink>
      </div>
      <p className="mt-4 text-sm text-ink-soft">
        When your <Profession /> assigns an exercise, it will be here.
      </p>
    </Card>
  );
}
