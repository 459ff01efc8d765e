import { OneButton } from "@/components/forms/one-button";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

export type RepairActions = Record<"ask" | "say" | "withdraw", FormAction>;

type RepairPartProps = {
  setback: SetbackLine;
  today: string;
  partnerName: string;
  actions: RepairActions;
};

/** From "I would like to repair this" to both having said that it is: each for themselves, with no hurry. */
export function RepairPart({ setback, today, partnerName, actions }: RepairPartProps) {
  const { setbackId, audience, together, author, repair } = setback;
  const fields = { setbackId };
  if (repair.repairedOn) {
    return (
      <p className="mt-3 font-semibold">
        Repaired. You have both said so, {dayInWords(repair.repairedOn, today)}.
      </p>
    );
  }
  const mayAsk = (author.mine || together) && !repair.wishedBy.includes("me");
  const ask = (
    <OneButton action={actions.ask} fields={fields}>
      I’d like to repair this
    </OneButton>
  );
  if (audience !== "couple") {
    return author.mine ? (
      <div className="mt-3 space-y-2 text-sm">
        <p className="text-ink-soft">
          Is it something between you that you would like to repair? Saying so shares it with{" "}
          {isolate(partnerName)} as it is written here, once it is opened.
        </p>
        {ask}
      </div>
    ) : null;
  }
  return (
    <div className="mt-3 space-y-2 text-sm">
      {repair.wishedBy.includes("partner") ? <p>{isolate(partnerName)} would like to repair this.</p> : null}
      {repair.wishedBy.includes("me") ? <p>You would like to repair this.</p> : null}
      {repair.said ? (
        <>
          <p>You have said that it is repaired. When it is closed, it will say so here.</p>
          <OneButton action={actions.withdraw} fields={fields}>
            Withdraw that
          </OneButton>
        </>
      ) : (
        <>
          <p className="text-ink-soft">
            When it feels repaired to you, you can say so, today or in months. {isolate(partnerName)} is not
            shown that. When it is closed, you have both said so, and each of you knows it.
          </p>
          <div className="flex flex-wrap gap-2">
            {mayAsk ? ask : null}
            <OneButton action={actions.say} fields={fields}>
              This is repaired
            </OneButton>
          </div>
        </>
      )}
    </div>
  );
}

/** For the counselor: what each has said, which the other may not know. */
export function RepairSaid({ setback, today }: { setback: SetbackLine; today: string }) {
  const { repairedOn, wishes, saidBy } = setback.repair;
  const words = repairedOn
    ? [`Repaired: both have said so, ${dayInWords(repairedOn, today)}.`]
    : [
        ...wishes.map((name) => `${isolate(name)} would like to repair this.`),
        ...saidBy.map((name) => `${isolate(name)} says that it is repaired; the other is not shown that.`),
      ];
  return words.length > 0 ? <p className="mt-3 text-sm">{words.join(" ")}</p> : null;
}
