// Promise: copies of a record and their authorizations, tried by everybody.
import {
  authorizeCopy,
  makeCopy,
  recordPaper,
  withdrawAuthorization,
  withdrawPaper,
} from "@/lib/accounts/record-copies/commands";
import { coupleCopies, myAuthorization, recordCopy } from "@/lib/accounts/record-copies/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const mark = "zzauthorized-saxifrage";
const given = { forWhom: mark, confided: false };
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const mine = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;

const authorized = async ({ ana, couple }: World) => {
  await authorizeCopy(ana, given);
  return { coupleId: couple.coupleId, clientId: ana.personId, ofClient: ana.personId, marks: [mark] };
};
const paper = async ({ ana, couple }: World) => ({
  ...{ ...given, coupleId: couple.coupleId, clientId: ana.personId, signedOn: "2026-03-02" },
});
const made = async (world: World) => {
  const { coupleId, ofClient } = await authorized(world);
  return { coupleId, ...(await makeCopy(world.coach, { coupleId, ofClient })), marks: ['"of":["Ana"]'] };
};

export const recordCopyEntries: Entry[] = [
  entry(
    "accounts/record-copies/commands",
    { authorizeCopy },
    {
      prepare: async () => given,
      input: (it) => [it],
      gets: { ...noCoach, ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works" },
      auditAction: "record_copy.authorize",
    },
  ),
  entry(
    "accounts/record-copies/commands",
    { withdrawAuthorization },
    {
      prepare: async (world) => {
        await authorizeCopy(world.ana, given);
        await withdrawAuthorization(world.ben).catch(() => null);
        await withdrawAuthorization(world.otherCouple.second).catch(() => null);
        await withdrawAuthorization(world.strangers.second).catch(() => null);
        return {};
      },
      gets: {
        ...noCoach,
        ...{ ana: "works", ben: "refusal", otherClient: "refusal", clientElsewhere: "refusal" },
        unsigned: "nothing",
      },
      auditAction: "record_copy.withdraw",
    },
  ),
  entry(
    "accounts/record-copies/commands",
    { recordPaper },
    { prepare: paper, input: (it) => [it], gets: done, auditAction: "record_copy.paper" },
  ),
  entry(
    "accounts/record-copies/commands",
    { withdrawPaper },
    {
      // Of somebody who is none of those who try.
      prepare: async ({ otherCouple: { coupleId, first } }) => {
        await authorizeCopy(first, given);
        return { coupleId, clientId: first.personId };
      },
      input: (it) => [it],
      gets: done,
      auditAction: "record_copy.withdraw",
    },
  ),
  entry(
    "accounts/record-copies/commands",
    { makeCopy },
    { prepare: authorized, input: (it) => [it], gets: done, auditAction: "record_copy.make" },
  ),
  entry(
    "accounts/record-copies/queries",
    { coupleCopies },
    { prepare: authorized, input: (it) => [it], gets: mine },
  ),
  entry("accounts/record-copies/queries", { recordCopy }, { prepare: made, input: (it) => [it], gets: mine }),
  entry(
    "accounts/record-copies/queries",
    { myAuthorization },
    {
      prepare: authorized,
      gets: { ...noCoach, ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
];
