/** What Ana and Ben agree: how they disagree, in two versions; a boundary on the table; Ana's card; what Ben tells for a while. */

import { keepBoundaryCard } from "@/lib/agreements/cards/commands";
import { lookAgain, proposeAgreement, proposeChange } from "@/lib/agreements/commands";
import { agreement } from "@/lib/agreements/queries";
import { signAgreement } from "@/lib/agreements/signatures/commands";
import type { AgreementItem } from "@/lib/agreements/types";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import type { Cast } from "./cast";
import { tellOfOpenness } from "./openness";

const key = () => crypto.randomUUID();
const on = (at: Date) => at.toISOString().slice(0, 10);

const pause: AgreementItem = {
  key: "l1",
  owner: null,
  words:
    "When one of us says “pause”, we both stop, and whoever said it names a time to go on, the same day.",
  why: "Ana goes quiet and Ben gets loud, and then neither of us hears anything.",
  when: "In any argument, on the phone too.",
  ifCrossed: "Whoever needs the pause goes into another room until the time they named.",
};
const night: AgreementItem = {
  key: "l2",
  owner: null,
  words: "We don’t begin on money after nine in the evening.",
  why: "Nothing good has ever come of it.",
  when: "On every day but the last of the month.",
  ifCrossed: "I say that it is after nine, and go to bed.",
};

export async function tellOfAgreements({
  coupleId,
  ana,
  ben,
  ruth,
  dayAt,
  now,
}: Cast & { now: Date }): Promise<void> {
  const anaOn = (day: number) => actorAt(ana, dayAt(day, 19));
  const benOn = (day: number) => actorAt(ben, dayAt(day, 21));
  const sign = async (who: Client, agreementId: string, version: number) => {
    const held = (await agreement(who, { agreementId })).agreement.versions.find(
      (one) => one.version === version,
    );
    await signAgreement(who, { agreementId, version, hash: held?.hash ?? "" });
  };

  const { agreementId } = await proposeAgreement(anaOn(46), {
    submitKey: key(),
    draftId: null,
    kind: "communication",
    title: "How we disagree",
    items: [pause, night],
    reviewOn: on(dayAt(62)),
  });
  await sign(anaOn(46), agreementId, 1);
  await sign(benOn(48), agreementId, 1);
  await proposeChange(benOn(63), {
    submitKey: key(),
    draftId: null,
    agreementId,
    baseVersion: 1,
    title: "How we disagree",
    items: [
      {
        ...pause,
        words:
          "When one of us says “pause”, we both stop at once, and whoever said it names a time to go on, the same day or the next morning.",
      },
      {
        ...night,
        words: "We don’t begin on money after eight in the evening, or in front of Ana’s mother.",
        when: "",
        ifCrossed: "I say that it is late, and go to bed.",
      },
      {
        key: "l3",
        owner: null,
        words: "We each say one thing that we understood before we say what we think.",
        why: "It slows us down.",
        when: "",
        ifCrossed: "I ask: “What did you hear?”",
      },
    ],
    reviewOn: on(dayAt(91)),
  });
  await sign(anaOn(66), agreementId, 2);
  await sign(benOn(66), agreementId, 2);
  await lookAgain(benOn(91), { agreementId, version: 2, reviewOn: on(dayAt(119)) });

  await keepBoundaryCard(anaOn(60), {
    submitKey: key(),
    cardId: null,
    title: "How I work, and where I stop",
    items: [
      {
        key: "l1",
        words: "I need half an hour to myself when I come home, before the first question.",
        why: "I am better company afterwards.",
        when: "On working days.",
        ifCrossed: "I say “in half an hour”, and close the door.",
      },
      {
        key: "l2",
        words: "I won’t stay in a talk in which I am being shouted at.",
        why: "I stop thinking and only want it to end.",
        when: "",
        ifCrossed: "I go for a walk, and I am back within the hour.",
      },
    ],
    reviewOn: on(dayAt(126)),
    audience: "couple",
  });

  const boundary = await proposeAgreement(anaOn(93), {
    submitKey: key(),
    draftId: null,
    kind: "boundary",
    title: "Letters from the bank",
    items: [
      {
        key: "l1",
        owner: ben.personId,
        words: "I show Ana every letter from the bank on the day it comes.",
        why: "So that she can stop looking at the mail before I do.",
        when: "Letters about the three loans.",
        ifCrossed: "I say so myself, the same evening.",
      },
      {
        key: "l2",
        owner: ana.personId,
        words: "I won’t open his mail, and I don’t ask twice in one evening.",
        why: "",
        when: "",
        ifCrossed: "I say so, and write down what I was afraid of.",
      },
    ],
    reviewOn: on(dayAt(121)),
  });
  await sign(anaOn(93), boundary.agreementId, 1);
  await tellOfOpenness({ coupleId, ana, ben, ruth, dayAt, now });
}
