"use client";

import type { Route } from "next";
import { type ChangeEvent, useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { useFormScope } from "@/components/forms/form-scope";
import { exercisePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { useControl } from "@/components/ui/field-scope";
import { TextArea } from "@/components/ui/inputs";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { decoded } from "@/lib/library/import-export/rules/decoding";
import { broken } from "@/lib/library/import-export/rules/problems";
import { fileLimit } from "@/lib/library/import-export/terms";
import type { Imported, ImportPlan } from "@/lib/library/import-export/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ImportPlanView } from "./import-plan";

/** Without a name: its bytes are not sent, only the text that was read. */
function FileInput({ onChange }: { onChange: (event: ChangeEvent<HTMLInputElement>) => void }) {
  const { name: _, "aria-required": __, ...attributes } = useControl({}).attributes;
  return (
    <input
      {...attributes}
      type="file"
      accept=".json,application/json"
      onChange={onChange}
      className="control file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:text-ink"
    />
  );
}

/** The file is read in the browser; what is sent is its text, which can also be pasted. */
function ChooseFile() {
  const { errors, data } = useFormScope();
  const box = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  const [name, setName] = useState("");

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    const words = box.current?.querySelector("textarea");
    if (!file || !words) return;
    setName(file.name);
    words.value = "";
    if (file.size > fileLimit) return setProblem(broken.tooLarge(file.size));
    const { text, problem } = decoded(new Uint8Array(await file.arrayBuffer()));
    setProblem(problem ?? undefined);
    words.value = text ?? "";
  };

  return (
    <div ref={box} className="space-y-4">
      <div className="noscript:hidden">
        <Field
          name="choose"
          label="The file"
          hint="It ends in “.json”."
          {...(problem ? { error: problem } : {})}
        >
          <FileInput onChange={read} />
        </Field>
        <p role="status" className="sr-only">
          {name && !problem ? `${name} is read` : ""}
        </p>
      </div>
      <Disclosure summary="Or paste what is in it" open={Boolean(errors.text) && !name}>
        <Field name="text" label="The text of the file">
          <TextArea
            rows={6}
            spellCheck={false}
            autoComplete="off"
            defaultValue={data?.text}
            className="field-sizing-fixed font-mono text-sm"
          />
        </Field>
      </Disclosure>
    </div>
  );
}

function Looked() {
  const { data } = useFormScope();
  if (!data?.plan) return null;
  const plan = JSON.parse(data.plan) as ImportPlan;
  const coming = [...plan.exercises, ...plan.pathways].filter(({ becomes }) => becomes !== "here").length;
  const what = plan.pathways.length > 0 ? "" : coming === 1 ? " exercise" : " exercises";
  return (
    <Card title="What is in it" tone="accent">
      <ImportPlanView plan={plan} />
      <input type="hidden" name="seen" value={data.seen} />
      {coming > 0 ? (
        <div className="mt-5">
          <SubmitButton name="step" value="add" pendingText="Adding…">
            {coming === 1 ? `Add this${what}` : `Add these ${coming}${what}`}
          </SubmitButton>
        </div>
      ) : null}
    </Card>
  );
}

function Added() {
  const { data } = useFormScope();
  if (!data?.imported) return null;
  const { added, addedPathways } = JSON.parse(data.imported) as Imported;
  return (
    <div role="status">
      <Notice
        title={added.length + addedPathways.length > 0 ? "On your shelf now" : "It is all there already"}
      >
        <ul>
          {addedPathways.map(({ pathwayId, title }) => (
            <li key={pathwayId}>
              <Link href={`/coach/pathways/${pathwayId}` as Route} className="link inline-block py-1">
                {title}
              </Link>
            </li>
          ))}
          {added.map(({ exerciseId, title }) => (
            <li key={exerciseId}>
              <Link href={exercisePath(exerciseId)} className="link inline-block py-1">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** First a look, then the word: nothing is saved before. */
export function ImportFile({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <ChooseFile />
      <SubmitButton name="step" value="look" variant="quiet" pendingText="Reading…">
        Preview
      </SubmitButton>
      <Looked />
      <Added />
    </ActionForm>
  );
}
