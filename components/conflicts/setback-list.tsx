import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { ActionForm } from "../forms/action-form";
import { ThenPrivate } from "../practice/consent/private-words";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Select } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { type RepairActions, RepairPart, RepairSaid } from "./repair-part";

type SetbackListProps = {
  setbacks: readonly SetbackLine[];
  today: string;
  /** Left out for the counselor, who changes nothing here. */
  own?: { action: FormAction; repair: RepairActions; coachName: string; partnerName: string };
  /** Left out where the page is about that one conflict. */
  sayAbout?: boolean;
};

const parts = (setback: SetbackLine): [string, string | null][] => [
  ["What set it off", setback.setOff],
  ["What helped", setback.helped],
  ["Next time", setback.change],
];

const readers = (setback: SetbackLine, coachName: string, partnerName: string) =>
  setback.audience === "self"
    ? "Only you read this."
    : setback.audience === "coach"
      ? `You and ${isolate(coachName)} read this.`
      : setback.together
        ? `You, ${isolate(partnerName)} and ${isolate(coachName)} read this.`
        : `You and ${isolate(coachName)} read this, and ${isolate(partnerName)} once it is opened.`;

/** Setbacks, newest first: what was learned stands beside what happened. */
export function SetbackList({ setbacks, today, own, sayAbout = true }: SetbackListProps) {
  return (
    <ul className="space-y-4">
      {setbacks.map((setback) => (
        <Card
          key={setback.setbackId}
          as="li"
          level={3}
          eyebrow={[
            dayInWords(setback.happenedOn, today),
            setback.together
              ? "written together"
              : setback.author.mine
                ? null
                : `by ${isolate(setback.author.name)}`,
            sayAbout && setback.about ? `about “${setback.about.title}”` : null,
          ]
            .filter(Boolean)
            .join(" · ")}
          title="A setback"
        >
          <p className="max-w-[42rem] whitespace-pre-wrap">{setback.whatHappened}</p>
          <dl className="mt-3 max-w-[42rem] space-y-2">
            {parts(setback).map(([term, words]) =>
              words ? (
                <div key={term}>
                  <dt className="text-sm text-ink-soft">{term}</dt>
                  <dd className="whitespace-pre-wrap">{words}</dd>
                </div>
              ) : null,
            )}
          </dl>
          {own ? (
            <RepairPart setback={setback} today={today} partnerName={own.partnerName} actions={own.repair} />
          ) : (
            <RepairSaid setback={setback} today={today} />
          )}
          {own && setback.author.mine && !setback.together ? (
            <Disclosure summary={readers(setback, own.coachName, own.partnerName)} className="mt-3 text-sm">
              <ActionForm
                action={own.action}
                className="flex flex-wrap items-end gap-3"
                aria-label="Who may read it"
              >
                <input type="hidden" name="setbackId" value={setback.setbackId} />
                <Field name="audience" label="Who may read it">
                  <Select
                    defaultValue={setback.audience}
                    options={[
                      { value: "self", label: "Only me" },
                      { value: "coach", label: `${isolate(own.coachName)} and me` },
                      {
                        value: "couple",
                        label: `${isolate(own.coachName)}, ${isolate(own.partnerName)} and me`,
                      },
                    ]}
                  />
                </Field>
                <SubmitButton variant="quiet" size="small">
                  Change
                </SubmitButton>
                <p className="basis-full text-ink-soft">
                  What only {isolate(own.coachName)} and you read: <ThenPrivate coachName={own.coachName} />
                </p>
              </ActionForm>
            </Disclosure>
          ) : null}
        </Card>
      ))}
    </ul>
  );
}
