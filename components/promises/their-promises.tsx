import type { FormAction } from "@/lib/actions/form-state";
import type { TheirPromise } from "@/lib/promises/types";
import { dayInWords } from "@/lib/time/day";
import { ClosePromise } from "./close-promise";

type TheirPromisesProps = {
  promises: readonly TheirPromise[];
  partnerName: string;
  today: string;
  close: FormAction;
};

/** To read, and to close: nothing here is to be checked. */
export function TheirPromises({ promises, partnerName, today, close }: TheirPromisesProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {promises.map(({ promiseId, words, toWhom, rhythm, nextOn }) => (
        <li key={promiseId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0">
            <p className="font-semibold">{words}</p>
            <p className="text-sm text-ink-soft">
              {partnerName} {toWhom === "us" ? "to you both" : "to you"}, {rhythm}
              {nextOn && rhythm.startsWith("every") ? `. Next: ${dayInWords(nextOn, today)}` : ""}
            </p>
          </div>
          <div className="-ml-3">
            <ClosePromise action={close} promiseId={promiseId} />
          </div>
        </li>
      ))}
    </ul>
  );
}
