import { AnswerValue } from "@/components/library/exercises/answer-value";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import type { SealedRow } from "@/lib/assignments/responses/types";
import { isolate } from "@/lib/platform/names/isolate";

type SealedAnswersProps = {
  rows: readonly SealedRow[];
  partnerName: string;
  /** The choice to read before anything else: what the teller would like. */
  readFirst?: string | null;
  /** Questions that stand side by side elsewhere already; here they are folded away. */
  folded?: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

/** What each has opened to the other, question by question: side by side, one under the other on a phone. */
export function SealedAnswers({ rows, partnerName, readFirst = null, folded = nothing }: SealedAnswersProps) {
  const first = rows.find((row) => row.fieldKey === readFirst && row.theirs !== null);
  const read = rows.filter((row) => row.mine !== null || (row.theirs !== null && row !== first));
  const answered = rows.some((row) => row.theirs !== null);
  const lead = !answered
    ? `${isolate(partnerName)} can read it once it is opened.`
    : rows.every((row) => row.mine === null)
      ? `${isolate(partnerName)} has let you read this. Reading slowly helps.`
      : "Two views of the same thing. They may differ, and both can be true. Reading slowly helps.";
  return (
    <>
      {first?.theirs ? (
        <Card
          tone="clay"
          eyebrow="Before you read"
          title={`What ${isolate(partnerName)} would like from you`}
          as="section"
        >
          <div className="text-lg">
            <AnswerValue field={first.field} value={first.theirs.value} />
          </div>
        </Card>
      ) : null}
      {read.length > 0 ? (
        <Card title={answered ? "Open to read" : "What you share"} as="section">
          <p className="mb-4 text-ink-soft">{lead}</p>
          <SideBySide rows={read.filter((row) => !folded.has(row.fieldKey))} names={["You", partnerName]} />
          {read.some((row) => folded.has(row.fieldKey)) ? (
            <Disclosure summary="Both lists, word for word">
              <SideBySide
                rows={read.filter((row) => folded.has(row.fieldKey))}
                names={["You", partnerName]}
              />
            </Disclosure>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

type SideBySideProps = {
  rows: readonly SealedRow[];
  names: readonly [mine: string, theirs: string];
  /** To be read by two from where they sit. */
  large?: boolean;
};

/** Question by question, one answer beside the other. */
export function SideBySide({ rows, names: [mine, theirs], large = false }: SideBySideProps) {
  if (rows.length === 0) return null;
  return (
    <ol
      className={large ? "space-y-10 text-xl sm:text-2xl [&_dl]:grid-cols-1! [&_dt]:text-lg!" : "space-y-8"}
    >
      {rows.map((row) => (
        <li key={row.fieldKey}>
          <h3 className={`leading-snug ${large ? "text-xl" : "text-base"}`}>{row.label}</h3>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            {row.mine ? (
              <Side name={mine} tone="bg-sunken" row={row} value={row.mine.value} large={large} />
            ) : null}
            {row.theirs ? (
              <Side name={theirs} tone="bg-clay-soft" row={row} value={row.theirs.value} large={large} />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

type SideProps = { name: string; tone: string; row: SealedRow; value: unknown; large: boolean };

function Side({ name, tone, row, value, large }: SideProps) {
  return (
    <div className={`min-w-0 rounded-md px-4 py-3 ${tone}`}>
      <p className={`mb-1 font-semibold ${large ? "text-lg" : "text-sm"}`}>
        <Name>{name}</Name>
      </p>
      <AnswerValue field={row.field} value={value} />
    </div>
  );
}
