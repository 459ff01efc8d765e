import { copyPath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { CopyLog } from "@/lib/accounts/record-copies/types";

type MadeCopiesProps = { coupleId: string; copies: readonly CopyLog[]; say: (at: Date) => string };

/** When copies were made, and of whose record; whoever made one can open it for a day. */
export function MadeCopies({ coupleId, copies, say }: MadeCopiesProps) {
  if (copies.length === 0) return null;
  return (
    <Card title="Copies made">
      <ul className="divide-y divide-line">
        {copies.map(({ copyId, madeAt, madeBy, of, isOpen }) => (
          <li key={copyId} className="py-2">
            {say(madeAt)}, by <Name>{madeBy}</Name>: {of ? <Name>{of}</Name> : "both"}
            {isOpen ? (
              <>
                {" "}
                <Link href={copyPath(coupleId, copyId)} className="link">
                  Open it
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
