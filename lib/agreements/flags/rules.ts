/** Notices lines that bind one partner alone in what is theirs: phone, friends, clothes, money, whereabouts. A reason to ask, never a verdict. Pure, English. */

export const topics = ["phone", "friends", "clothes", "money", "whereabouts"] as const;
export type Topic = (typeof topics)[number];

export type BoundLine = {
  /** Whom the line says it binds; null for both. */
  owner: string | null;
  text: string;
};
export type OneSided = { topic: Topic; boundId: string; line: string };
type Named = { clientId: string; firstName: string };

/** A thing of one's own, and words that put it under somebody else's hand. Both must stand in one sentence. */
const signs: Record<Topic, { thing: RegExp; hold: RegExp }> = {
  phone: {
    thing:
      /\b(phones?|mobiles?|iphone|messages?|texts|inbox|e-?mails?|pass ?codes?|passwords?|pins?|social media|instagram|facebook|whats ?app|snapchat|tik ?tok|call logs?|chats?|accounts?|laptop)\b/,
    hold: /\b(shows?|show(s|ing)? (you|me|him|her)|hands? over|hand(s|ing)? (me|you|him|her)|gives? (you|me|him|her|up)|look(s)? (through|at|into)|check(s|ed)?|read(s)?|unlock(s|ed)?|share[sd]? (my|your|his|her|the)|access|log ?ins?|delete[sd]?|come[s]? off|open to|ask(s)? (me|you|him|her|before|first)|inspect|search|go through|see (my|your|his|her))\b/,
  },
  friends: {
    thing:
      /\b(friends?|mates|colleagues?|co-?workers?|family|mother|mum|mom|father|sister|brother|parents|ex|men|women|girls|boys|guys|anyone|anybody|other people|people|[a-z]+ from work)\b/,
    hold: /\b(won['’]t (see|meet|speak to|talk to|contact|go out|text|call|have|visit)|will not (see|meet|speak to|talk to|contact|go out|text|call|have|visit)|not (see|meet|speak to|talk to|contact|text|call|visit)|no longer (see|meet|speak to|talk to)|stop(s)? (seeing|meeting|talking|speaking|texting)|never (see|meet|talk|speak|go)|only (see|meet|visit|talk)s? .* (if|when|with)|ask(s)? (me|you|him|her|first|before)|permission|cut(s)? (off|out|contact)|unfriend|approve[sd]?|may (see|meet)|can['’]?t (see|meet|talk)|cannot (see|meet|talk)|allowed)\b/,
  },
  clothes: {
    thing:
      /\b(clothes|clothing|dress(es|ed)?|skirts?|shorts|tops?|neckline|heels|make-?up|lipstick|outfits?|wears?|wearing|gym|hair|leggings|jeans)\b/,
    hold: /\b(won['’]t wear|will not wear|not wear|never wear|only wears?|stop(s)? wearing|no (more )?(make-?up|short|tight|low|heels)|ask(s)? (me|you|him|her|first|before)|approve[sd]?|allowed|permission|too (short|tight|low)|change(s)? if|check(s|ed)?|shows? (you|me|him|her)|without (me|him|her|you)|cover(s)? up|what (i|you|he|she) wears?)\b/,
  },
  money: {
    thing:
      /\b(money|salary|wages?|bank|cards?|cash|spend(s|ing)?|buy(s|ing)?|purchases?|receipts?|allowance|savings|statements?|pay ?slips?)\b/,
    hold: /\b(hands? over|give(s)? (you|me|him|her|up)|receipts?|allowance|ask(s)? (me|you|him|her|first|before)|permission|approve[sd]?|allowed|shows? (you|me|him|her|all|every|the)|every (penny|purchase|cent)|account(s)? for|not (spend|buy|have)|won['’]t (spend|buy|have)|will not (spend|buy|have)|only (spend|buy|have)s?|keeps? (my|your|his|her) (card|salary|wages?|money)|control|without asking)\b/,
  },
  whereabouts: {
    thing:
      /\b(where|location|gps|tracker|tracking|find my|map|home by|go(es)? out|going out|out (at|in the) (night|evenings?)|leave[s]? the house|on (my|your|his|her) way|selfies?|photos?|pictures?|video ?calls?|route|whereabouts)\b/,
    hold: /\b(share(s|d)?|turn(s|ed)? on|track(s|er|ing)?|sends?|tell(s)? (you |me |him |her )?where|text(s)? .*where|say(s)? where|let(s)? (you|me|him|her) know where|report(s)?|always (be|knows?)|must be home|will be home by|be home by|prove|photos?|selfies?|pictures?|permission|ask(s)? (me|you|him|her|first|before)|won['’]t (go|leave)|will not (go|leave)|not (go|leave)|never (go|leave)|only (go|leave)s? .*(with|if|when)|without (me|him|her|you|asking)|every (hour|time|evening|day)|check(s)? in|allowed)\b/,
  },
};

/** Said of one's own free choice, or as a freedom that is kept: no hold of one over the other. */
const free =
  /\b(if i want|when i want|if i like|as i like|without (being )?ask(ed|ing for permission)|no need to ask|need(s)? no permission|do(es)?n['’]t (have|need) to (show|ask|tell|say)|never ask(s)? (you|me|him|her|each other) (to|for)|own (phone|money|friends|account|card|passcode|password)|keep my|stays? mine|won['’]t (look|check|read|ask|go through|search|track|follow)|will not (look|check|read|ask|go through|search|track|follow)|not (look|read|go through|search|track) )\b/;

const sentences = (text: string) =>
  text
    .toLowerCase()
    .split(/(?<=[.!?;])\s+|\n+/)
    .filter((one) => /\w/.test(one));

const escaped = (name: string) => name.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const duty =
  "(?:will|won['’]t|must|may|can|can['’]t|cannot|should|has to|have to|is to|needs? to|is not|isn['’]t|are not|shall|gives?|shows?|asks?|shares?|hands?|sends?|tells?|stops?|never|only|always|does not|doesn['’]t)";

/** Whom a sentence binds: by name, as "you" (the one who did not write it), or as the line says. */
function boundBy(sentence: string, line: BoundLine, writer: string | null, partners: readonly Named[]) {
  const named = partners.filter(({ firstName }) =>
    new RegExp(`\\b${escaped(firstName)} ${duty}\\b`).test(sentence),
  );
  if (named.length === 1) return named[0]?.clientId ?? null;
  if (named.length > 1 || /\b(we|both|each other|each of us)\b/.test(sentence)) return null;
  const speaker = line.owner ?? writer;
  if (speaker && new RegExp(`\\byou ${duty}\\b`).test(sentence)) {
    return partners.find(({ clientId }) => clientId !== speaker)?.clientId ?? null;
  }
  return line.owner;
}

/** @param writer the partner who wrote the words; null for the counselor */
export function oneSidedRules(
  lines: readonly BoundLine[],
  partners: readonly Named[],
  writer: string | null,
): OneSided[] {
  const found: OneSided[] = [];
  const names = new RegExp(`\\b(${partners.map(({ firstName }) => escaped(firstName)).join("|")})\\b`, "g");
  /** A partner's name does what "her" does in the patterns. */
  const named = (sentence: string) => sentence.replaceAll(names, "her");
  for (const line of lines) {
    for (const sentence of sentences(line.text)) {
      const boundId = boundBy(sentence, line, writer, partners);
      if (!boundId || free.test(sentence)) continue;
      const told = named(sentence);
      for (const topic of topics) {
        const { thing, hold } = signs[topic];
        if (thing.test(told) && hold.test(told)) found.push({ topic, boundId, line: line.text });
      }
    }
  }
  // What each of the two takes on alike is not one-sided.
  const oneSided = found.filter(
    (one) => !found.some((other) => other.topic === one.topic && other.boundId !== one.boundId),
  );
  return oneSided.filter(
    (one, at) =>
      oneSided.findIndex(
        (other) => other.topic === one.topic && other.boundId === one.boundId && other.line === one.line,
      ) === at,
  );
}
