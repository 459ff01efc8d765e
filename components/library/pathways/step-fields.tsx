"use client";

import { type ReactNode, useState } from "react";
import { useProfession } from "@/components/shell/profession";
import { buttonStyle } from "@/components/ui/button-style";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { emptyExercise } from "@/lib/library/pathways/rules/draft";
import { mostExercises, textLimit } from "@/lib/library/pathways/schema";
import type { PathwayInHand } from "@/lib/library/pathways/types";
import type { ShelfChoice } from "./exercise-fields";
import { deliveryChoices } from "./words";

type Step = PathwayInHand["draft"]["steps"][number];
type StepFieldsProps = { step: Step; at: number; shelf: readonly ShelfChoice[]; buttons: ReactNode };

const ways = [
  { value: "apart:both", label: "Both, each apart" },
  { value: "together:both", label: "Both, together on one sheet" },
  { value: "one:injured", label: "The partner who was hurt" },
  { value: "one:involved", label: "The partner who broke trust" },
  { value: "one:each", label: "Each of them, one by one" },
  { value: "one:either", label: "One of them, chosen when you plan it" },
];
const repeats = [
  { value: "once", label: "Once" },
  { value: "weekly", label: "Every week" },
  { value: "fortnightly", label: "Every two weeks" },
  { value: "monthly", label: "Every month" },
];

/** One step in the builder: what it is called, when it comes, what it holds. */
export function StepFields({ step, at, shelf, buttons }: StepFieldsProps) {
  const { counselor } = useProfession();
  const name = `steps.${at}`;
  const [exercises, setExercises] = useState(() => step.exercises.map((one, i) => ({ key: i, one })));
  const add = () =>
    setExercises([
      ...exercises,
      { key: Math.max(0, ...exercises.map(({ key }) => key)) + 1, one: emptyExercise() },
    ]);
  return (
    <fieldset className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <legend className="sr-only">Step {at + 1}</legend>
      <div className="mb-3 flex items-center justify-between gap-2">
        <span draggable className="flex cursor-grab items-center gap-1 text-sm font-semibold text-clay">
          <Icon name="grip-vertical" />
          Step {at + 1}
        </span>
        {buttons}
      </div>
      {step.refs.map((ref) => (
        <input key={ref} type="hidden" name={`${name}.refs[]`} value={ref} />
      ))}
      <div className="space-y-4">
        <Field name={`${name}.title`} label="Title" required>
          <TextInput defaultValue={step.title} limit={80} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
          <Field name={`${name}.delivery.kind`} label="It comes">
            <Select options={deliveryChoices} defaultValue={step.delivery.kind} />
          </Field>
          <Field name={`${name}.delivery.days`} label="Days" optional>
            <NumberInput defaultValue={step.delivery.days ?? ""} />
          </Field>
        </div>
        <Field name={`${name}.exercises`} label="Exercises" group>
          <ul className="space-y-3">
            {exercises.map(({ key, one }, i) => (
              <li key={key} className="relative space-y-3 rounded-md border border-line p-3">
                <div className="grid gap-3 pr-9 sm:grid-cols-2">
                  <Field name={`${name}.exercises.${i}.slug`} label="Exercise" required>
                    <Select options={shelf} placeholder="Choose" defaultValue={one.slug} />
                  </Field>
                  <Field name={`${name}.exercises.${i}.way`} label="For">
                    <Select options={ways} defaultValue={`${one.mode}:${one.who}`} />
                  </Field>
                </div>
                <Field
                  name={`${name}.exercises.${i}.why`}
                  label="Why this"
                  hint="They read it above the exercise."
                  required
                >
                  <TextArea rows={2} limit={textLimit} defaultValue={one.why} />
                </Field>
                <div className="grid gap-3 sm:grid-cols-3">
                  <Field name={`${name}.exercises.${i}.repeat`} label="How often">
                    <Select options={repeats} defaultValue={one.repeat} />
                  </Field>
                  <Field name={`${name}.exercises.${i}.times`} label="Times, if again">
                    <NumberInput defaultValue={one.times} />
                  </Field>
                  <Field name={`${name}.exercises.${i}.hopeDays`} label="Suggested within days" optional>
                    <NumberInput defaultValue={one.hopeDays} />
                  </Field>
                </div>
                {exercises.length > 1 ? (
                  <button
                    type="button"
                    onClick={() => setExercises(exercises.toSpliced(i, 1))}
                    className="absolute top-1 right-1 grid size-9 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-accent-soft hover:text-ink"
                  >
                    <Icon name="x" />
                    <span className="sr-only">
                      Remove exercise {i + 1} of step {at + 1}
                    </span>
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
          {exercises.length < mostExercises ? (
            <button type="button" className={buttonStyle("plain", "small", "mt-1 -ml-3")} onClick={add}>
              <Icon name="plus" />
              One more exercise
            </button>
          ) : null}
        </Field>
        <Field name={`${name}.talkFirst`} label="Before it opens" hideLabel group>
          <ChoiceList
            type="checkbox"
            options={[{ value: "yes", label: "I speak with each of them alone before this step" }]}
            defaultValue={step.talkFirst ? ["yes"] : []}
          />
        </Field>
        <Field
          name={`${name}.watchFor`}
          label="What to watch for"
          hint={`For the ${counselor} alone.`}
          required
        >
          <TextArea rows={2} limit={textLimit} defaultValue={step.watchFor} />
        </Field>
      </div>
    </fieldset>
  );
}
