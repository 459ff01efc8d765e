import { Name } from "@/components/ui/name";
import { inWords, isWorthAsking } from "@/lib/sessions/alliance/rules";
import type { PartnerAlliance } from "@/lib/sessions/alliance/types";

type SaidAfterProps = {
  partners: readonly PartnerAlliance[];
  /** One session; left out: the latest that each of them said something about. */
  appointmentId?: string;
};

/** What each partner said alone about a session, beside the time before. For the counselor only. */
export function SaidAfter({ partners, appointmentId }: SaidAfterProps) {
  const told = partners.flatMap(({ clientId, firstName, said }) => {
    const at = appointmentId ? said.findIndex((one) => one.appointmentId === appointmentId) : 0;
    const now = said[at];
    return now ? [{ clientId, firstName, now, before: said[at + 1] }] : [];
  });
  if (told.length === 0) return null;
  return (
    <ul className="space-y-2">
      {told.map(({ clientId, firstName, now, before }) => (
        <li key={clientId}>
          <strong>
            <Name>{firstName}</Name>
          </strong>
          : {inWords(now, before).join(" · ") || "no answers, a few words"}
          {now.words ? <p className="written">“{now.words}”</p> : null}
          {isWorthAsking(now, before) ? (
            <p className="text-sm text-ink-soft">
              Worth asking about, alone and without a reproach: what would have made it better?
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
