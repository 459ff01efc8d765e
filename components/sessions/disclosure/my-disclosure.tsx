import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { isolate } from "@/lib/platform/names/isolate";
import { authorOf, legalSteps, mayWrite } from "@/lib/sessions/disclosure/rules";
import { type TextKind, textKinds } from "@/lib/sessions/disclosure/terms";
import type { DisclosureView, MyDisclosure } from "@/lib/sessions/disclosure/types";
import { type TextActions, TextForm } from "./text-form";

type MyDisclosureProps = { mine: MyDisclosure; writer: string; actions: TextActions };

const received: Record<TextKind, string> = {
  facts: "What you were told",
  questions: "Questions you have agreed on",
  impact: "A letter to you",
  answer: "An answer to you",
};

/** All texts of one, in their order: my own to write, the other’s to read once they are open. */
function Texts({
  as,
  view,
  all,
}: {
  as: "involved" | "injured";
  view: DisclosureView | null;
  all: MyDisclosureProps;
}) {
  const { mine, writer, actions } = all;
  const state = view?.state ?? "preparing";
  return textKinds.map((kind) => {
    const text = view?.texts[kind];
    if (authorOf(kind) !== as)
      return text ? (
        <Card key={kind} title={received[kind]} tone="sunken">
          <p className="written">{text.words}</p>
        </Card>
      ) : null;
    return (
      <TextForm
        key={kind}
        kind={kind}
        disclosureId={view?.disclosureId ?? null}
        text={text}
        coachName={mine.coachName}
        partnerName={mine.partnerName}
        writer={writer}
        actions={actions}
        open={!mine.ending && mayWrite[kind].includes(state)}
      />
    );
  });
}

/** What I have to tell, and what I was asked about or told. */
export function MyDisclosureView(props: MyDisclosureProps) {
  const { mine: all, actions } = props;
  const { mine, theirs, coachName, partnerName, ending } = all;
  return (
    <>
      {theirs ? (
        <div className="space-y-6">
          {theirs.state === "asked" || theirs.state === "agreed" ? (
            <p>
              {isolate(partnerName)} will tell you something in a session with {isolate(coachName)}.
              Beforehand you can write down what you want to ask.
            </p>
          ) : null}
          <Texts as="injured" view={theirs} all={props} />
        </div>
      ) : null}
      <div className="space-y-6">
        {mine === null || mine.state === "preparing" ? (
          <p>
            If there is something {isolate(partnerName)} does not know and should: write it here first.{" "}
            {isolate(coachName)} reads it once you send it, talks it over with you, and it is told once, in a
            session. Until then nobody else finds anything of it.
          </p>
        ) : null}
        <Texts as="involved" view={mine} all={props} />
        {mine && !ending && legalSteps[mine.state].withdraw ? (
          <OneButton
            action={actions.step}
            fields={{ disclosureId: mine.disclosureId, step: "withdraw" }}
            variant="plain"
            ask={{
              title: "Withdraw this?",
              text: `Nothing of it is told here. What you wrote stays yours; ${isolate(coachName)} can read what you have sent.`,
              yes: "Withdraw it",
            }}
          >
            Withdraw it
          </OneButton>
        ) : null}
      </div>
    </>
  );
}
