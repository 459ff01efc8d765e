import { couplePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { CouplePauses } from "@/lib/pace/pauses/types";
import { restLines } from "./rest-lines";

type RestNoteProps = { pauses: CouplePauses; coupleId: string; today: string };

/** On the first page of a record: that somebody rests, so that nothing is expected of them. */
export function RestNote({ pauses, coupleId, today }: RestNoteProps) {
  const lines = restLines(pauses, today);
  if (lines.length === 0) return null;
  return (
    <Notice title="Paused">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Link href={couplePath(coupleId, "day-to-day")} className="link text-sm">
        Day to day
      </Link>
    </Notice>
  );
}
