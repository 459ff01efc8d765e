import { ActionForm } from "@/components/forms/action-form";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { HeldThing } from "@/lib/reconsent/types";

const why = {
  concern: "sent while a concern was open",
  not_free: "its author did not feel free to refuse",
} as const;

type HeldThingsProps = {
  held: readonly HeldThing[];
  coupleId: string;
  partners: readonly { clientId: string; firstName: string }[];
  /** While a concern is open nobody is asked. */
  stands: boolean;
  say: (at: Date) => string;
  ask: FormAction;
};

/** What is with the counselor and not with the other, and a way to ask each author once more. */
export function HeldThings({ held, coupleId, partners, stands, say, ask }: HeldThingsProps) {
  if (held.length === 0) return null;
  return (
    <div className="mt-3 space-y-3 border-t border-line pt-3">
      <h3 className="text-base">Sent, and not opened to the other</h3>
      <ul className="space-y-1 text-sm">
        {held.map((thing) => (
          <li key={`${thing.kind}${thing.rowKey}`} className="break-words">
            <Name>{thing.author}</Name>: {thing.words}{" "}
            <span className="text-ink-soft">
              {say(thing.since)}, {why[thing.why]}
              {thing.asked ? ", asked again" : ""}
            </span>
          </li>
        ))}
      </ul>
      {stands ? (
        <p className="text-sm text-ink-soft">
          To each it looks as if the other had not sent it. Nothing of it opens by itself, not even once the
          concern is settled: then you can ask each of them again.
        </p>
      ) : (
        <>
          <p className="text-sm text-ink-soft">
            Only its author’s yes opens it. When you ask, you tell this person that what they sent was held
            back and that their partner has not seen it. Ask when it is safe, and ask each of them alone.
          </p>
          {partners.map(({ clientId, firstName }) => {
            const count = held.filter((thing) => thing.authorId === clientId && !thing.asked).length;
            return count > 0 ? (
              <ActionForm key={clientId} action={ask}>
                <input type="hidden" name="coupleId" value={coupleId} />
                <input type="hidden" name="clientId" value={clientId} />
                <SubmitButton variant="quiet">
                  Ask <Name>{firstName}</Name> again about {count === 1 ? "one thing" : `${count} things`}
                </SubmitButton>
              </ActionForm>
            ) : null;
          })}
        </>
      )}
    </div>
  );
}
