"use client";

import { mapLimits } from "@/lib/conflicts/cause-maps/schema";
import { type Cause, causes } from "@/lib/library/exercises/terms";
import { isolate } from "@/lib/platform/names/isolate";
import { ThenPrivate } from "../practice/consent/private-words";
import { ChoiceList } from "../ui/choice-list";
import { Field } from "../ui/field";
import { TextArea, TextInput } from "../ui/inputs";
import { CauseFields } from "./cause-fields";

type MapFieldsProps = { partnerName: string; coachName: string };

/** The questions of a map. Nobody has to fill all of it; two or three causes say a great deal. */
export function MapFields({ partnerName, coachName }: MapFieldsProps) {
  return (
    <>
      <section className="space-y-3">
        <h2 className="text-xl">What led to it, as I see it</h2>
        <p className="text-ink-soft">
          Open what fits. Two or three are plenty. A cause helps to understand; it excuses nothing.
        </p>
        <div className="space-y-2">
          {(Object.keys(causes) as Cause[]).map((cause) => (
            <CauseFields key={cause} cause={cause} />
          ))}
        </div>
      </section>
      <Field
        name="f.tags"
        label="Other words for it"
        optional
        hint="A few single words, with commas between them."
      >
        <TextInput limit={400} autoComplete="off" />
      </Field>
      <Field
        name="f.my_part"
        label="My own part"
        optional
        hint="What I did, or left undone. If somebody hurt you, that was their choice and not yours: leave this empty if you like."
      >
        <TextArea rows={3} limit={mapLimits.part} />
      </Field>
      <Field name="f.triggers" label="What sets it off" optional hint="A place, a word, a time of day.">
        <TextArea rows={2} limit={mapLimits.part} />
      </Field>
      <Field
        name="f.early_signs"
        label="How I notice it coming"
        optional
        hint="In my body, in my voice, in what I do."
      >
        <TextArea rows={2} limit={mapLimits.part} />
      </Field>
      <Field
        name="a.coach_from"
        label="Who may read this map"
        group
        hint="Until you say that it is ready, nobody but you can read any of it."
      >
        <ChoiceList
          defaultValue="opened"
          options={[
            {
              value: "opened",
              label: `${isolate(partnerName)} and ${isolate(coachName)}, once both of you are ready and the maps are opened`,
              hint: "Both maps are opened at the same moment.",
            },
            {
              value: "ready",
              label: `${isolate(coachName)} as soon as mine is ready, ${isolate(partnerName)} once both are and the maps are opened`,
              hint: <ThenPrivate coachName={coachName} />,
            },
            {
              value: "never",
              label: `${isolate(partnerName)} once both are ready and the maps are opened, ${isolate(coachName)} not at all`,
            },
          ]}
        />
      </Field>
    </>
  );
}
