// Promise: everybody who may knock at the database, with the role and the claims they come with.
import { createHash } from "node:crypto";

/** The same id for the same name in every run. */
export const idOf = (name: string) =>
  createHash("sha256")
    .update(name)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

type Knock = { role: string; claims: Record<string, string>; words: string };

const coach = (name: string, practice: string, isOwner: boolean, words: string): Knock => ({
  role: "mendwork_coach",
  claims: {
    practice_id: idOf(practice),
    couple_id: "",
    person_id: idOf(name),
    coaches: `{${idOf(name)}}`,
    account_id: idOf(`account ${name}`),
    is_owner: isOwner ? "yes" : "no",
  },
  words,
});

const client = (name: string, practice: string, couple: string, words: string): Knock => ({
  role: "mendwork_client",
  claims: {
    practice_id: idOf(practice),
    couple_id: idOf(couple),
    person_id: idOf(name),
    account_id: idOf(`account ${name}`),
    is_owner: "no",
  },
  words,
});

/** Looked at by a test of its own. */
const hasLeft = (knock: Knock): Knock => ({
  ...knock,
  claims: { ...knock.claims, has_left: "yes" },
  words: "a partner who no longer takes part",
});

/** Who stands in for their coach at this moment. */
const standingIn = (knock: Knock): Knock => ({
  ...knock,
  claims: { ...knock.claims, coaches: `{${knock.claims.person_id},${idOf("own")}}` },
});

/** Reads Ana and Ben in supervision: both take part, and both have agreed. */
const supervisor: Knock = {
  role: "mendwork_supervisor",
  claims: {
    ...coach("supervisor", "practice", false, "").claims,
    ...{ coaches: "{}", supervised: `{${idOf("couple")}}`, supervised_joint: `{${idOf("couple")}}` },
    supervised_clients: `{${idOf("ana")},${idOf("ben")}}`,
  },
  words: "reads in supervision what both have agreed to",
};

/** `own` coaches the couple of Ana and Ben, and Chidi and Dana too. */
export const actors = {
  own: coach("own", "practice", false, "their coach"),
  colleague: coach("colleague", "practice", false, "a colleague"),
  cover: standingIn(coach("cover", "practice", false, "a colleague who stands in for their coach")),
  former: coach("former", "practice", false, "the coach before theirs, who has written to them"),
  supervisor,
  owner: coach("owner", "practice", true, "the owner of the practice, not their coach"),
  stranger: coach("stranger", "elsewhere", true, "an owner elsewhere"),
  ana: client("ana", "practice", "couple", "Ana"),
  ben: client("ben", "practice", "couple", "Ben"),
  left: hasLeft(client("ben", "practice", "couple", "Ben")),
  dana: client("dana", "practice", "other couple", "another client of their coach"),
  hana: client("hana", "elsewhere", "strangers", "a client elsewhere"),
  fay: client("fay", "practice", "colleague's couple", "a client who has not agreed to anything yet"),
  // Roles without a person: nobody at all.
  coachless: { role: "mendwork_coach", claims: {}, words: "the coach role without a person" },
  clientless: { role: "mendwork_client", claims: {}, words: "the client role without a person" },
  // The application's login before anybody is known, also with somebody's claims.
  out: { role: "mendwork_app", claims: {}, words: "signed out" },
  outPosing: {
    ...coach("own", "practice", true, "signed out, with a coach's claims"),
    role: "mendwork_app",
  },
  system: { role: "mendwork_system", claims: {}, words: "the system role" },
} satisfies Record<string, Knock>;

export type ActorName = keyof typeof actors;
export const actorNames = (Object.keys(actors) as ActorName[]).filter((name) => name !== "left");
