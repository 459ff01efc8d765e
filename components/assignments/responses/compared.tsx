"use client";

import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { Compared, Single } from "@/lib/assignments/responses/rules/compare";

type ComparedViewProps = { compared: readonly Compared[]; mine: string; theirs: string };

const words = (list: readonly string[]) =>
  list.map((one) => (/^[“"‘]/.test(one) ? one : `“${one}”`)).join(" ");

/** What two lists share and where they differ, in words. Neither side is ahead, and nothing is counted. */
export function ComparedView({ compared, mine, theirs }: ComparedViewProps) {
  return compared.map(({ fieldKey, label, alike, different }) => (
    <Card key={fieldKey} eyebrow="Side by side" title={label}>
      <div className="space-y-6">
        <section aria-label="Alike">
          <h3 className="text-base">Alike</h3>
          {alike.length === 0 ? (
            <p className="text-ink-soft">
              Nothing the same this time. Two people, two lists: that is worth knowing, too.
            </p>
          ) : (
            <ul className="mt-2 space-y-3">
              {alike.map((one) => (
                <li key={one.name} className="rounded-md bg-accent-soft px-4 py-3">
                  <p className="font-semibold">
                    <Name>{one.name}</Name>
                  </p>
                  <Said who={mine} said={one.mine} />
                  <Said who={theirs} said={one.theirs} />
                </li>
              ))}
            </ul>
          )}
        </section>
        {different.mine.length + different.theirs.length > 0 ? (
          <section aria-label="Different, and worth knowing">
            <h3 className="text-base">Different, and worth knowing</h3>
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <Side name={mine} tone="bg-sunken" list={different.mine} />
              <Side name={theirs} tone="bg-clay-soft" list={different.theirs} />
            </div>
          </section>
        ) : null}
      </div>
    </Card>
  ));
}

function Said({ who, said }: { who: string; said: readonly string[] }) {
  if (said.length === 0) return null;
  return (
    <p className="mt-1 break-words">
      <span className="text-sm text-ink-soft">
        <Name>{who}</Name>:{" "}
      </span>
      {words(said)}
    </p>
  );
}

function Side({ name, tone, list }: { name: string; tone: string; list: readonly Single[] }) {
  if (list.length === 0) return null;
  return (
    <div className={`min-w-0 rounded-md px-4 py-3 ${tone}`}>
      <p className="mb-1 text-sm font-semibold">
        <Name>{name}</Name>
      </p>
      <ul className="space-y-2">
        {list.map((one) => (
          <li key={one.name} className="break-words">
            <Name>{one.name}</Name>
            {one.words.length > 0 ? (
              <span className="block text-sm text-ink-soft">{words(one.words)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
