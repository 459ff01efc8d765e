/** An owner adds words to a published measure, or makes one of the practice's own: each time a version that is never changed. */
import "server-only";
import { randomUUID } from "node:crypto";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { measureVersions } from "@/db/schema/measure-versions";
import { insertOnly } from "@/db/statements";
import type { Definition, Wording } from "@/lib/measures/types";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { isFor } from "../rules";
import { definitionOf, isPublished } from "../terms";
import { latestMeasure } from "./records";
import { ownMeasure, publishedMeasure, readMeasureFile } from "./rules/build";
import type { ImportMeasure, OfferMeasure, SaveMeasure } from "./schema";

const savedMeanwhile =
  "Somebody has saved this meanwhile, so nothing was saved now. Your words are still here: open the page in another tab and see what is there.";
const notForCoaches = "This practice offers coaching, so it measures no symptoms.";

type Version = {
  measure: string;
  version: number;
  definition: Definition;
  wording: Wording | null;
  license: string | null;
  isOffered: boolean;
};

async function addVersion(tx: Tx, owner: Coach, version: Version): Promise<void> {
  const added = await insertOnly(tx, measureVersions, {
    practiceId: owner.practiceId,
    ...version,
    ...{ madeBy: owner.personId, madeAt: owner.at },
  })
    .onConflictDoNothing()
    .returning({ version: measureVersions.version });
  if (added.length === 0) throw new Refusal(savedMeanwhile);
  await recordAuditEvent(tx, owner, {
    ...{ action: "measure.define", subjectKind: "practice", subjectId: owner.practiceId },
    fields: [version.measure, `version_${version.version}`],
  });
}

const newCode = () => `own_${randomUUID().replaceAll("-", "").slice(0, 16)}`;

/** What was given already keeps the version it was given with. @throws NotFound for who is no owner; FieldErrors; Refusal where it was saved meanwhile */
export async function saveMeasure(owner: Coach, input: SaveMeasure): Promise<{ measure: string }> {
  if (!owner.isOwner) throw new NotFound();
  const { measure: code, license } = input;
  const built = isPublished(code) ? publishedMeasure(input, definitionOf(code)) : ownMeasure(input);
  if (!built.ok) throw new FieldErrors({ [built.field]: [built.why] });
  const { definition, wording } = built;
  if (!isFor(owner.profile, definition)) throw new FieldErrors({ about: [notForCoaches] });
  return asActor(owner, async (tx) => {
    const before = code ? await latestMeasure(tx, owner.practiceId, code) : undefined;
    if (code && !before) throw new NotFound();
    if ((before?.version ?? 0) !== input.version) throw new Refusal(savedMeanwhile);
    const measure = code || newCode();
    await addVersion(tx, owner, {
      ...{ measure, version: input.version + 1, definition, wording, license, isOffered: true },
    });
    return { measure };
  });
}

/** No longer offered, or again; whoever was asked already is asked on. @throws NotFound */
export async function offerMeasure(owner: Coach, { measure, offered }: OfferMeasure): Promise<void> {
  if (!owner.isOwner) throw new NotFound();
  await asActor(owner, async (tx) => {
    const before = await latestMeasure(tx, owner.practiceId, measure);
    if (!before?.version) throw new NotFound();
    const isOffered = offered === "yes";
    if (before.isOffered === isOffered) return;
    const { definition, wording, license, version } = before;
    await addVersion(tx, owner, { measure, version: version + 1, definition, wording, license, isOffered });
  });
}

/** Always one more, never in the place of another. @throws NotFound; FieldErrors (`text`) */
export async function importMeasure(owner: Coach, { text }: ImportMeasure): Promise<{ measure: string }> {
  if (!owner.isOwner) throw new NotFound();
  const read = readMeasureFile(text);
  if (!read.ok) throw new FieldErrors({ text: [read.why] });
  if (!isFor(owner.profile, read.file.definition)) throw new FieldErrors({ text: [notForCoaches] });
  return asActor(owner, async (tx) => {
    const measure = newCode();
    await addVersion(tx, owner, { measure, version: 1, ...read.file, isOffered: true });
    return { measure };
  });
}
