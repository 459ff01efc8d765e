import { notePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";

/** What an earlier text, or the form beside the note, is called, with the way back to the note. */
export function NoteHead({ coupleId, title }: { coupleId: string; title: string }) {
  return (
    <div className="mb-4">
      <Link href={notePath(coupleId)} className="link inline-flex min-h-11 items-center text-sm">
        Back to the formulation
      </Link>
      <h2 className="text-xl">{title}</h2>
    </div>
  );
}
