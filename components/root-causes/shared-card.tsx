import { ActionForm } from "@/components/forms/action-form";
import { shapeOf } from "@/components/practice/couples/partner-card";
import { notePath, sharePath } from "@/components/practice/couples/paths";
import { PartnerName } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolateAll } from "@/lib/platform/names/isolate";
import type { RootCauseNote } from "@/lib/root-causes/types";
import { answerWords } from "./answer-words";

type SharedCardProps = {
  note: RootCauseNote;
  /** Nothing new is shared with a couple whose work is ending. */
  open: boolean;
  say: (at: Date) => string;
  takeBack: FormAction;
};

/** What both of them read, and what each has said to it, which the other is never shown. */
export function SharedCard({ note, open, say, takeBack }: SharedCardProps) {
  const { coupleId, formulations, people } = note;
  const [latest, ...earlier] = formulations;
  const names = isolateAll(people.map(({ firstName }) => firstName));
  return (
    <Card title={`What ${names} read`} eyebrow="The formulation that is shared">
      {latest ? (
        <>
          <p className="text-ink-soft">
            {latest.withdrawnAt
              ? `Version ${latest.version}, shared until ${say(latest.withdrawnAt)}.`
              : `Version ${latest.version}, shared on ${say(latest.sharedAt)}.`}
          </p>
          <Answers note={note} version={latest.version} say={say} />
        </>
      ) : (
        <p className="text-ink-soft">Nothing is shared yet. What is written on this page is yours alone.</p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {open ? (
          <ButtonLink href={sharePath(coupleId)} variant="quiet" size="small">
            {latest ? "Write a new version" : "Share a version with both"}
          </ButtonLink>
        ) : null}
        {latest && !latest.withdrawnAt ? (
          <ActionForm action={takeBack} className="">
            <input type="hidden" name="coupleId" value={coupleId} />
            <input type="hidden" name="version" value={latest.version} />
            <ConfirmDialog
              trigger="Stop sharing"
              title="Stop sharing this version?"
              confirmLabel="Stop sharing"
              variant="plain"
              size="small"
            >
              Neither of them finds it any more. What they have read cannot be unread.
            </ConfirmDialog>
          </ActionForm>
        ) : null}
      </div>
      {earlier.length > 0 ? (
        <Disclosure summary="Earlier shared versions" className="mt-2">
          <ul className="space-y-3 text-sm">
            {earlier.map(({ version, lead, sharedAt }) => (
              <li key={version}>
                <p className="font-semibold">
                  Version {version}, {say(sharedAt)}
                </p>
                <p className="whitespace-pre-wrap break-words">{lead}</p>
                <Answers note={note} version={version} say={say} />
                <ButtonLink href={notePath(coupleId, { version })} variant="plain" size="small">
                  See its picture
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Answers({
  note,
  version,
  say,
}: {
  note: RootCauseNote;
  version: number;
  say: (at: Date) => string;
}) {
  return (
    <ul className="mt-3 space-y-2">
      {note.people.map(({ clientId, firstName, place }) => {
        const said = note.answers.find((one) => one.version === version && one.clientId === clientId);
        return (
          <li key={clientId}>
            <div className="flex flex-wrap items-center gap-x-3">
              <PartnerName name={firstName} shape={shapeOf(place)} />
              <span className="text-ink-soft">
                {answerWords[said?.answer ?? "unanswered"]}
                {said?.answeredAt ? `, ${say(said.answeredAt)}` : ""}
              </span>
            </div>
            {said?.words ? (
              <p className="mt-1 whitespace-pre-wrap break-words border-l-4 border-line pl-3">{said.words}</p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
