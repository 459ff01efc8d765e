import { notePath } from "@/components/practice/couples/paths";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { RootCauseNote } from "@/lib/root-causes/types";

type EarlierTextsProps = Pick<RootCauseNote, "coupleId" | "earlier"> & { say: (at: Date) => string };

/** Nothing that was ever written in the note is lost. */
export function EarlierTexts({ coupleId, earlier, say }: EarlierTextsProps) {
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary="Earlier versions" className="mt-4">
      <ul>
        {earlier.map(({ revision, savedAt }) => (
          <li key={revision}>
            <Link href={notePath(coupleId, { revision })} className="link inline-flex min-h-11 items-center">
              {say(savedAt)}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
