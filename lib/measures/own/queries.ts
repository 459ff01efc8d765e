/** The measures that a practice can use. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Measure } from "@/lib/measures/types";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { isFor } from "../rules";
import { definitionOf, isPublished } from "../terms";
import { allVersions, latestOf } from "./records";
import { measureFileVersion, measureFormat } from "./terms";

/** Those that fit the practice: symptoms are not a coach's to measure. */
export const practiceMeasures = (coach: Coach): Promise<Measure[]> =>
  readAs(coach, async (tx) =>
    latestOf(await allVersions(tx, coach.practiceId)).filter(({ definition }) =>
      isFor(coach.profile, definition),
    ),
  );

/** For whoever owns the practice: where they are changed. @throws NotFound */
export const ownerMeasures = async (owner: Coach): Promise<Measure[]> => {
  if (!owner.isOwner) throw new NotFound();
  return practiceMeasures(owner);
};

/** With what of a published one the practice has added itself, and so may change. @throws NotFound */
export const ownerMeasure = async (
  owner: Coach,
  { measure: code }: { measure: string },
): Promise<Measure & { hasOwnKey: boolean; hasOwnFigures: boolean }> => {
  const found = (await ownerMeasures(owner)).find((one) => one.code === code);
  if (!found) throw new NotFound();
  const published = isPublished(code) ? definitionOf(code) : null;
  return {
    ...found,
    hasOwnKey: published?.reversed === "unknown",
    hasOwnFigures: published?.change === null,
  };
};

/** The text of a file with a measure of the practice's own; words of a published one are not handed on. @throws NotFound */
export const measureFile = async (owner: Coach, which: { measure: string }): Promise<string> => {
  const { isOwn, definition, wording, license } = await ownerMeasure(owner, which);
  if (!isOwn || !wording) throw new NotFound();
  const { range: _, ...rest } = definition;
  const file = { format: measureFormat, version: measureFileVersion, license, definition: rest, wording };
  return `${JSON.stringify(file, null, 2)}\n`;
};
