/** Says honestly when words that ask for the counselor are seen, and where help is until then. */
import { Name } from "@/components/ui/name";

export function SeenWhen({ coachName, unlessKept = false }: { coachName: string; unlessKept?: boolean }) {
  return (
    <p className="text-sm text-ink-soft">
      <Name>{coachName}</Name> sees this on next opening Mendwork
      {unlessKept ? ", unless you keep the answer to yourself" : ""}. No alarm goes off, and this is not an
      emergency service. If you are in danger now:{" "}
      <a className="link" href="/help-now">
        Get help now
      </a>
      .
    </p>
  );
}
