import { responsePath } from "@/components/practice/couples/paths";
import { PartnerName, type PartnerShape } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { PartnerStatus } from "@/lib/assignments/types";
import { qualityWords, statusWords } from "./status-words";

type StatusListProps = {
  coupleId: string;
  statuses: readonly PartnerStatus[];
  shapeFor: (clientId: string) => PartnerShape;
  title: string;
  takenBack: boolean;
};

/** How each partner stands with one turn. No times, no drafts: only what they have said themselves. */
export function StatusList({ coupleId, statuses, shapeFor, title, takenBack }: StatusListProps) {
  return (
    <ul className="divide-y divide-line">
      {statuses.map((one) => {
        const quality = qualityWords(one.quality);
        return (
          <li
            key={`${one.sheet}${one.clientId}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 py-2"
          >
            <span className="min-w-0">
              {one.clientId && one.firstName ? (
                <PartnerName name={one.firstName} shape={shapeFor(one.clientId)} />
              ) : (
                "The sheet both write on"
              )}
            </span>
            <span className="flex flex-wrap items-center gap-x-3 text-sm">
              <span className={one.status === "submitted" ? "font-semibold" : "text-ink-soft"}>
                {statusWords(one, takenBack)}
                {quality ? <span className="font-normal text-ink-soft">, {quality}</span> : null}
              </span>
              {one.responseId ? (
                <Link
                  href={responsePath(coupleId, one.responseId)}
                  className="link inline-flex min-h-11 items-center md:min-h-8"
                >
                  Read
                  <span className="sr-only">
                    {" "}
                    {title}, <Name>{one.firstName ?? "both"}</Name>
                  </span>
                </Link>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
