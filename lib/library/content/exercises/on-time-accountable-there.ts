/** Three plain kinds of reliability; the giver says how it went, nobody checks. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const onTimeAccountableThere: LibraryExercise = {
  slug: "on-time-accountable-there",
  version: 4,
  content: {
    title: "On time, accountable, there",
    aim: "To be reliable in three plain ways: come when you said, speak up yourself, be there when it counts.",
    kind: "E11",
    phases: ["act"],
    causes: ["broken_promise", "betrayal_infidelity", "unmet_need", "post_reconciliation_doubt"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Choose one small thing for each of the three, with a day. Just one of them is enough for a first week. Send it.",
      "Live the week. If something gets tight, say so early and offer another way.",
      "Then come back and write down how it went, before anybody asks. You say how your own part went; your partner checks nothing.",
      "Kept, or told early and changed: both count, so put both down. Where it didn’t happen, write the next step and leave out the speech.",
    ],
    example: `Where I’ve been hard to rely on: anything after work. “Ten minutes” from me has meant an hour since about 2019.

On time: Saturday match. I’m at the gate at ten to, not in the car park on the phone.
Saying it myself: Friday, what I spent this week. The number, not “not much”.
There: Wednesday, your scan, in the waiting room. I asked. You said all right, if I don’t talk.

How it went.
The match: as I said.
The number: later than I said. Saturday, because it was a stupid number. Next time it’s Friday, stupid or not.
The scan: as I said. I’d forgotten change for the car park and you paid, and laughed at me. First time in a while.

Just me: I wanted a medal for the waiting room. Nobody gets a medal for a waiting room. Fine.`,
    guidance: {
      useWhen:
        "The big words have been said and daily life now has to carry them. Let the hurt partner name the moments that matter; let the other choose what to promise for them.",
      notWhen:
        "Where being on time has become a curfew, or being accountable means receipts, photographs or reports of where one is. Then look at control and fear, with each alone.",
      watchFor:
        "A partner turned inspector, or a giver who asks for praise each time. Much “later than I said”: make it smaller. Read “saw it differently” before the session and raise it only with leave.",
    },
    fields: [
      {
        type: "long_text",
        key: "where_it_counts",
        label: "Moments when it matters most to me that you are there",
        help: "Two or three. Hospital, birthdays, the hour after work. Your partner can then choose something real.",
        maxLength: 2_000,
        role: "injured",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "hard_to_rely_on",
        label: "Where I have been hard to rely on",
        maxLength: 2_000,
        role: "involved",
        audience: "coach",
      },
      {
        type: "parts",
        key: "three_ways",
        label: "What I will do",
        help: "Small enough for a tired week. Leave out what doesn’t fit just now.",
        role: "each",
        audience: "couple",
        parts: [
          { key: "on_time", label: "On time", placeholder: "On Saturday I’ll be at… by…" },
          {
            key: "accountable",
            label: "Saying it myself, before I’m asked",
            placeholder: "On Friday I’ll tell you how… went",
          },
          { key: "there", label: "Being there", placeholder: "On Wednesday, when you…, I’ll…" },
        ],
      },
      {
        type: "date",
        key: "until",
        label: "I’ll try this until",
        role: "each",
        audience: "couple",
      },
      {
        type: "rows",
        key: "how_it_went",
        label: "How my part went",
        help: "Come back to this at the end of the week. A line for each is plenty.",
        rowName: "promise",
        maxRows: 6,
        role: "each",
        audience: "couple",
        later: "handed_in",
        columns: [
          { type: "short_text", key: "what", label: "What I had said" },
          {
            type: "one_of",
            key: "went",
            label: "How it went",
            options: [
              { value: "as_said", label: "As I said" },
              { value: "told_early", label: "I told you early and changed it" },
              { value: "later", label: "Later than I said" },
              { value: "not_this_time", label: "It didn’t happen" },
            ],
          },
          { type: "short_text", key: "next", label: "What I’ll do next", maxLength: 300 },
        ],
      },
      {
        type: "long_text",
        key: "only_me",
        label: "What it was like for me",
        help: "Proud, grumpy, tired of trying. All of it may stand here.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
        later: "handed_in",
      },
      {
        type: "long_text",
        key: "saw_it_differently",
        label: "Something of my partner’s that I saw differently",
        help: "Only if there is something. It goes to your counselor, not to your partner. You are not asked to check on anybody.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
    ],
    seedRefs: ["000.5", "001.4", "002.4", "004.consistency"],
  },
};
