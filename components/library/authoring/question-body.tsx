"use client";

import { useProfession } from "@/components/shell/profession";
import { Disclosure } from "@/components/ui/disclosure";
import { readerNames } from "@/lib/library/authoring/rules/names";
import type { DraftField } from "@/lib/library/authoring/schema";
import { audiences, type FieldRole, fieldRoles } from "@/lib/library/exercises/terms";
import { AnswerKind } from "./answer-kind";
import { PickOne } from "./pick-one";
import { Tick } from "./tick";
import type { ChangeField } from "./type";
import { WordsBox } from "./words-box";

type QuestionBodyProps = { name: string; field: DraftField; change: ChangeField };

function Wordings({ name, field, change }: QuestionBodyProps) {
  const { injured, involved } = field.labelFor;
  const reword = (patch: Partial<DraftField["labelFor"]>) =>
    change({ labelFor: { ...field.labelFor, ...patch } });
  return (
    <Disclosure summary="Word it for each of the two" open={injured !== "" || involved !== ""}>
      <div className="space-y-4">
        <p className="text-sm text-ink-soft">
          Where one of them was hurt and the other broke trust, each can read a question of their own. Left
          empty, they read the one above.
        </p>
        <WordsBox
          name={`${name}.labelFor.injured`}
          label="For the partner who was hurt"
          optional
          value={injured}
          most={300}
          lines={2}
          onWords={(words) => reword({ injured: words })}
        />
        <WordsBox
          name={`${name}.labelFor.involved`}
          label="For the partner who broke trust"
          optional
          value={involved}
          most={300}
          lines={2}
          onWords={(words) => reword({ involved: words })}
        />
      </div>
    </Disclosure>
  );
}

function Readers({ name, field, change }: QuestionBodyProps) {
  const names = readerNames(useProfession());
  const readers = Object.fromEntries(
    audiences.map((audience) => [audience, names[audience]]),
  ) as typeof names;
  if (field.role === "joint") {
    return <p className="text-sm text-ink-soft">On this sheet both write, and both and you can read it.</p>;
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <PickOne
        name={`${name}.audience`}
        label="Who reads it at first"
        hint="Whoever writes it can always choose fewer."
        value={field.audience}
        options={readers}
        onPick={(audience) => change({ audience })}
      />
      <PickOne
        name={`${name}.widest`}
        label="Who may ever read it"
        hint="They can open it up this far, never further."
        value={field.widest}
        options={readers}
        onPick={(widest) => change({ widest })}
      />
    </div>
  );
}

/** Everything about one question. */
export function QuestionBody({ name, field, change }: QuestionBodyProps) {
  return (
    <div className="space-y-5">
      <WordsBox
        name={`${name}.label`}
        label="The question, as they read it"
        value={field.label}
        most={300}
        lines={2}
        onWords={(label) => change({ label })}
      />
      <PickOne<FieldRole>
        name={`${name}.role`}
        label="Who is asked"
        value={field.role}
        options={fieldRoles}
        onPick={(role) => change({ role })}
      />
      {field.role === "each" ? <Wordings name={name} field={field} change={change} /> : null}
      <WordsBox
        name={`${name}.help`}
        label="A line of help below it"
        optional
        value={field.help}
        most={600}
        lines={2}
        onWords={(help) => change({ help })}
      />
      <AnswerKind name={name} field={field} change={change} />
      <Readers name={name} field={field} change={change} />
      <Tick
        checked={!field.optional}
        onTick={(needed) => change({ optional: !needed })}
        hint="Otherwise it can be left empty."
      >
        It has to be answered
      </Tick>
      {Object.keys(field.more).length > 0 ? (
        <p className="text-sm text-ink-soft">
          This question brings a second step along from the exercise it was copied from. It stays as it is.
        </p>
      ) : null}
    </div>
  );
}
