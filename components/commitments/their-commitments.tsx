import { Name } from "@/components/ui/name";
import type { TheirCommitment } from "@/lib/commitments/types";
import { dayInWords } from "@/lib/platform/time/day";

type TheirCommitmentsProps = {
  commitments: readonly TheirCommitment[];
  partnerName: string;
  today: string;
};

/** To read: nothing here is to be checked, and only its giver ends a promise. */
export function TheirCommitments({ commitments, partnerName, today }: TheirCommitmentsProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {commitments.map(({ commitmentId, words, toWhom, rhythm, nextOn }) => (
        <li key={commitmentId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0">
            <p className="font-semibold">{words}</p>
            <p className="text-sm text-ink-soft">
              <Name>{partnerName}</Name> {toWhom === "us" ? "to you both" : "to you"}, {rhythm}
              {nextOn && rhythm.startsWith("every") ? `. Next: ${dayInWords(nextOn, today)}` : ""}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
