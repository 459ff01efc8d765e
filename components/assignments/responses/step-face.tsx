"use client";

import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { sheetHref } from "./sheet-href";
import { StepAside } from "./step-aside";

type StepFaceProps = {
  id: string;
  occurrence: number;
  /** Out of how many, where it comes again. */
  of: number;
  title: string;
  aim: string;
  /** How long, for whom, until when. */
  facts: string;
  why: string;
  from: string;
  started: boolean;
  setAside: FormAction;
  notForUs: FormAction;
};

export function StepFace(props: StepFaceProps) {
  const { id, occurrence, of, title, aim, facts, why, from, started, setAside, notForUs } = props;
  return (
    <Card className="sm:p-8">
      <p className="text-sm text-ink-soft">
        {of > 1 ? `Your next step, time ${occurrence} of ${of}` : "Your next step"}
      </p>
      <h2 className="mt-1 text-2xl">{title}</h2>
      <p className="mt-2">{aim}</p>
      <p className="mt-3 flex items-start gap-2 text-sm text-ink-soft">
        <Icon name="clock" className="mt-0.5" />
        <span>{facts}</span>
      </p>
      <div className="mt-5 rounded-md bg-accent-soft px-4 py-3">
        <p className="whitespace-pre-wrap">{`“${why}”`}</p>
        <p className="text-sm text-ink-soft">
          <Name>{from}</Name>
        </p>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-start">
        <ButtonLink href={sheetHref(id, occurrence)} size="wide">
          {started ? "Continue" : "Begin"}
        </ButtonLink>
        <StepAside assignmentId={id} occurrence={occurrence} setAside={setAside} notForUs={notForUs} />
      </div>
    </Card>
  );
}
