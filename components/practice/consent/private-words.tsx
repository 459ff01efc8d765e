"use client";

import { useDisclosure } from "@/components/shell/disclosure-scope";
import { useProfession } from "@/components/shell/profession";
import { disclosureSentence, safetyIsExempt } from "@/lib/platform/text/disclosure";

type PrivateWordsProps = {
  /** Left out: "Your counselor". */
  coachName?: string;
  /** Where it stands many times on one page. */
  brief?: boolean;
};

/** Beside a box that only the counselor reads: what becomes of it, as this person has agreed. */
export function PrivateWords({ coachName, brief = false }: PrivateWordsProps) {
  const disclosure = useDisclosure();
  const { counselor } = useProfession();
  return disclosure ? (
    <p className="text-sm text-ink-soft">
      {disclosureSentence(disclosure, coachName ?? `Your ${counselor}`)}
      {brief ? "" : ` ${safetyIsExempt}`}
    </p>
  ) : null;
}

/** Below a choice that leaves it to the counselor alone: what becomes of it then. */
export function ThenPrivate({ coachName }: { coachName: string }) {
  const disclosure = useDisclosure();
  return disclosure ? disclosureSentence(disclosure, coachName) : null;
}

/** Right before sending, where the practice keeps no secrets between the two. */
export function BeforeSending({ coachName }: { coachName: string }) {
  return useDisclosure() === "no_secrets" ? <PrivateWords coachName={coachName} /> : null;
}
