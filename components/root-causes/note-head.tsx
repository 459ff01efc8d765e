import { couplePath, notePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";

/** The head of the note, with the way back to what happened, or from an earlier text to the one that counts. */
export function NoteHead({ coupleId, earlier }: { coupleId: string; earlier?: string }) {
  return (
    <div className="mb-4">
      <Link
        href={earlier ? notePath(coupleId) : couplePath(coupleId, "conflicts")}
        className="link inline-flex min-h-11 items-center text-sm"
      >
        {earlier ? "Back to the formulation" : "Events"}
      </Link>
      <h2 className="text-xl">{earlier ?? "Formulation"}</h2>
    </div>
  );
}
