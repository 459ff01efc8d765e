import clsx from "clsx";
import type { Difference, LineDifference, Piece } from "@/lib/agreements/rules/difference";
import type { Person } from "@/lib/agreements/types";
import { fieldWords, ownerWords } from "./words";

type DifferenceViewProps = { difference: Difference; partners: readonly Person[]; me: string | null };

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="break-words whitespace-pre-wrap">
      {pieces.map(({ text, was }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        if (was === "same") return <span key={at}>{text}</span>;
        const Tag = was === "added" ? "ins" : "del";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
            key={at}
            className={
              was === "added"
                ? "rounded-sm bg-accent-soft px-0.5 font-semibold text-accent-strong underline decoration-2 underline-offset-4"
                : "rounded-sm bg-clay-soft px-0.5 text-clay line-through decoration-2"
            }
          >
            <span className="sr-only">{was === "added" ? "[new: " : "[taken out: "}</span>
            {text}
            <span className="sr-only">]</span>
          </Tag>
        );
      })}
    </span>
  );
}

const lineWords: Record<LineDifference["was"], string | null> = {
  same: "As before",
  changed: "Changed",
  added: "A new line",
  removed: "Taken out",
};

/** Two wordings in one text: new words underlined, old ones struck through, both also named for those who listen. */
export function DifferenceView({ difference, partners, me }: DifferenceViewProps) {
  const { title, lines } = difference;
  const renamed = title.some(({ was }) => was !== "same");
  return (
    <div className="space-y-5">
      <p className="text-sm text-ink-soft">
        <ins className="rounded-sm bg-accent-soft px-1 font-semibold text-accent-strong underline decoration-2 underline-offset-4">
          New words
        </ins>{" "}
        are underlined,{" "}
        <del className="rounded-sm bg-clay-soft px-1 text-clay line-through decoration-2">old ones</del>{" "}
        struck through.
      </p>
      {renamed ? (
        <p>
          <span className="mr-2 text-sm text-ink-soft">Name</span>
          <Pieces pieces={title} />
        </p>
      ) : null}
      <ol className="space-y-5">
        {lines.map((line) => (
          <li
            key={`${line.was}${line.key}`}
            className={clsx("border-l-3 pl-4", line.was === "same" ? "border-line" : "border-accent")}
          >
            <p className="text-sm text-ink-soft">
              <span className="font-semibold">{ownerWords(line.owner, partners, me)}</span>
              {line.ownerBefore === undefined
                ? null
                : `, before: ${ownerWords(line.ownerBefore, partners, me).toLowerCase()}`}
              {" · "}
              {lineWords[line.was]}
            </p>
            {line.fields.map(({ field, pieces }) =>
              field === "words" ? (
                <p key={field} className="text-lg leading-snug">
                  <Pieces pieces={pieces} />
                </p>
              ) : (
                <p key={field} className="mt-1 text-sm">
                  <span className="mr-2 text-ink-soft">{fieldWords[field]}</span>
                  <Pieces pieces={pieces} />
                </p>
              ),
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
