import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { BeginJar } from "./begin-jar";

type FullJarProps = { fullOn: string; today: string; coachName: string; begin: FormAction | null };

/** Full: a small thing to be glad of. What comes next is up to the two of them. */
export function FullJar({ fullOn, today, coachName, begin }: FullJarProps) {
  return (
    <div className="space-y-4 rounded-lg bg-clay-soft p-4 sm:p-6">
      <div className="space-y-2">
        <h2 className="text-xl">Your jar is full</h2>
        <p>
          Since {dayInWords(fullOn, today)}. Each of these was good for one of you. Do something small and
          pleasant to mark it, or nothing at all.
        </p>
        <p className="text-ink-soft">
          If you would like to go one step closer, ask <Name>{coachName}</Name> for the exercise “One open
          share”.
        </p>
      </div>
      {begin ? <BeginJar action={begin} first={false} /> : null}
    </div>
  );
}
