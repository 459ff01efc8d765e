import { difference } from "@/lib/agreements/rules/difference";
import type { Person, Version } from "@/lib/agreements/types";
import { Disclosure } from "../ui/disclosure";
import { AgreementLines } from "./agreement-lines";
import { DifferenceView } from "./difference-view";

type VersionHistoryProps = {
  /** Newest first. */
  versions: readonly Version[];
  partners: readonly Person[];
  me: string | null;
  /** `v` in words: where it stood, and when. */
  told: (version: Version) => string;
};

/** Every wording there ever was, each with what it changed. */
export function VersionHistory({ versions, partners, me, told }: VersionHistoryProps) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((version, at) => {
        const before = versions[at + 1];
        return (
          <li key={version.version} className="py-1">
            <Disclosure
              summary={
                <span>
                  Version {version.version}
                  <span className="block text-sm font-normal text-ink-soft">{told(version)}</span>
                </span>
              }
            >
              {before ? (
                <DifferenceView
                  difference={difference(before.words, version.words)}
                  partners={partners}
                  me={me}
                />
              ) : (
                <AgreementLines items={version.words.items} partners={partners} me={me} />
              )}
            </Disclosure>
          </li>
        );
      })}
    </ol>
  );
}
