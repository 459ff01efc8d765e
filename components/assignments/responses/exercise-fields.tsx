import type { ReactNode } from "react";
import { SeenWhen } from "@/components/safety/seen-when";
import { Field } from "@/components/ui/field";
import { HintBelow } from "@/components/writing-hints/hint-below";
import { controlName } from "@/lib/assignments/responses/schema/answers";
import type { KindCode } from "@/lib/library/exercises/terms";
import type { SheetField } from "@/lib/library/exercises/types";
import { hasSignal } from "@/lib/safety/signals/rules/answers";
import { hintsAt } from "@/lib/writing-hints/rules/places";
import { AudienceChoice, type Readers } from "./audience-choice";
import { choicesUpTo } from "./audience-choices";
import { FieldControl } from "./field-control";
import { Stepwise } from "./stepwise";

type ExerciseFieldsProps = {
  fields: readonly SheetField[];
  readers: Readers;
  /** What kind of exercise it is: decides which boxes offer writing hints; without it none does. */
  kind?: KindCode;
  /** The practice's day, for questions about a day to come. */
  today?: string;
  /** Who reads is settled already: the words change, their readers don't. */
  settled?: boolean;
  /** What an answer becomes beyond this page, by question. */
  becomes?: ReadonlyMap<string, string>;
  /** One question after the other. */
  stepwise?: boolean;
};

const Plain = ({ children }: { children: ReactNode }) => <div className="space-y-9">{children}</div>;

const grouped: ReadonlySet<SheetField["type"]> = new Set(["scale", "one_of", "many_of", "rows", "parts"]);

/** The questions of an exercise. Names are `f.<key>…` for answers and `a.<key>` for who may read them. */
export function ExerciseFields({
  fields,
  readers,
  kind,
  today,
  settled = false,
  becomes,
  stepwise = false,
}: ExerciseFieldsProps) {
  const Around = stepwise ? Stepwise : Plain;
  return (
    <Around>
      {fields.map((field) => {
        const hints = kind ? hintsAt(kind, field) : null;
        return (
          <Field
            key={field.key}
            name={controlName.value(field.key)}
            label={field.label}
            group={grouped.has(field.type)}
            required={!field.optional && (field.type === "long_text" || field.type === "short_text")}
            hint={
              <>
                {field.help ? <p className="mb-1">{field.help}</p> : null}
                {settled ? null : (
                  <AudienceChoice
                    name={controlName.audience(field.key)}
                    about={field.label}
                    usual={field.audience}
                    choices={field.sheet === "shared" ? [field.audience] : choicesUpTo(field.widest)}
                    readers={readers}
                  />
                )}
                {becomes?.has(field.key) ? <p className="mt-1">{becomes.get(field.key)}</p> : null}
              </>
            }
            note={hasSignal(field) ? <SeenWhen coachName={readers.coachName} unlessKept /> : null}
          >
            <FieldControl field={field} hints={hints} today={today} />
            {hints && field.type !== "parts" ? <HintBelow about={hints} /> : null}
          </Field>
        );
      })}
    </Around>
  );
}
