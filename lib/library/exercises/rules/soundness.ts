/** Whether an exercise can be given as it says: keys, readers, ways of giving. Each fault with the place it stands at. */
import type { Field } from "../schema/fields";
import type { Audience } from "../terms";
import { audiences } from "../terms";

type Mode = "one" | "apart" | "together";
type Content = { fields: readonly Field[]; modes: readonly Mode[]; sealed: boolean };
type Place = (string | number)[];
export type Fault = { path: Place; message: string };

const wider = (one: Audience, other: Audience) => audiences.indexOf(one) > audiences.indexOf(other);

const twice = (keys: readonly string[], what: string, place: (at: number) => Place): Fault[] =>
  keys.flatMap((key, at) =>
    keys.indexOf(key) < at
      ? [{ path: place(at), message: `The key “${key}” is there twice. Each ${what} needs one of its own.` }]
      : [],
  );

function keysTwice(fields: readonly Field[]): Fault[] {
  const inside = fields.flatMap((field, at): Fault[] => {
    const here: Place = ["fields", at];
    const options = (list: readonly { value: string }[], place: Place) =>
      twice(
        list.map(({ value }) => value),
        "choice",
        (i) => [...place, "options", i, "value"],
      );
    if (field.type === "parts") {
      return twice(
        field.parts.map(({ key }) => key),
        "part",
        (i) => [...here, "parts", i, "key"],
      );
    }
    if (field.type === "rows") {
      return [
        ...twice(
          field.columns.map(({ key }) => key),
          "column",
          (i) => [...here, "columns", i, "key"],
        ),
        ...field.columns.flatMap((column, i) =>
          column.type === "one_of" ? options(column.options, [...here, "columns", i]) : [],
        ),
      ];
    }
    return "options" in field ? options(field.options, here) : [];
  });
  return [
    ...twice(
      fields.map(({ key }) => key),
      "question",
      (at) => ["fields", at, "key"],
    ),
    ...inside,
  ];
}

const readers = (field: Field, at: number): Fault[] => {
  if (field.role === "joint" && field.audience !== "couple") {
    return [
      {
        path: ["fields", at, "audience"],
        message: "On the sheet that both write on, both read. Let this answer begin as one for both of them.",
      },
    ];
  }
  return wider(field.audience, field.widest)
    ? [
        {
          path: ["fields", at, "audience"],
          message:
            "This answer would begin wider than it may ever go. Let fewer read it at first, or allow more.",
        },
      ]
    : [];
};

const asksFirst = (asked: object): boolean =>
  "options" in asked &&
  (asked.options as readonly { signal?: unknown }[]).some(({ signal }) => signal !== undefined);
/** What asks for the counselor first is never the partner's to read. */
const signals = (field: Field, at: number): Fault[] => {
  const marked = field.type === "rows" ? field.columns.some(asksFirst) : asksFirst(field);
  return marked && field.widest === "couple"
    ? [
        {
          path: ["fields", at, "widest"],
          message:
            "One of these choices asks for you first. Let the answer go to you and no further, or take the mark off the choice.",
        },
      ]
    : [];
};

const ends = ["lowLabel", "highLabel"] as const;
const unnamed = (scale: { type: string; lowLabel?: string; highLabel?: string }, place: Place): Fault[] =>
  scale.type === "scale"
    ? ends
        .filter((end) => !scale[end]?.trim())
        .map((end) => ({ path: [...place, end], message: "Say what this end of the scale means." }))
    : [];
const scales = (field: Field, at: number): Fault[] =>
  field.type === "rows"
    ? field.columns.flatMap((column, i) => unnamed(column, ["fields", at, "columns", i]))
    : unnamed(field, ["fields", at]);

const people = ["injured", "involved"] as const;
const asks = (field: Field, person: (typeof people)[number], mode: Mode) =>
  field.role === "each" || field.role === person || (field.role === "joint" && mode === "together");

function ways({ fields, modes, sealed }: Content): Fault[] {
  const faults: Fault[] = fields.flatMap((field, at) =>
    field.role === "joint" && modes.length > 0 && !modes.includes("together")
      ? [
          {
            path: ["fields", at, "role"],
            message:
              "This is on the sheet for both, but the exercise is never assigned to both on one sheet. Allow that way of assigning it, or ask each partner.",
          },
        ]
      : [],
  );
  const asked = (mode: Mode) =>
    people.filter((person) => fields.some((field) => asks(field, person, mode))).length;
  const silent = modes.filter((mode) => fields.length > 0 && asked(mode) < (mode === "one" ? 1 : 2));
  if (silent.length > 0) {
    faults.push({
      path: ["modes"],
      message:
        silent.includes("one") && silent.length === 1
          ? "Assigned to one partner, it would ask nothing. Add a question for one of them or for each."
          : "Assigned to both, one of them would be asked nothing. Add a question for that partner, or assign it to one only.",
    });
  }
  if (!sealed) return faults;
  if (!modes.includes("apart")) {
    faults.push({
      path: ["sealed"],
      message:
        "Only what each writes apart can stay closed until both are in. Allow “each apart”, or let answers open as they come.",
    });
  }
  const gives = (person: (typeof people)[number]) =>
    fields.some(
      (field) =>
        asks(field, person, "apart") && field.audience === "couple" && !field.optional && !field.later,
    );
  if (!people.every(gives)) {
    faults.push({
      path: ["sealed"],
      message:
        "When answers open together, each partner gives something first. Add a question for each that has to be answered and is for both to read.",
    });
  }
  return faults;
}

/** @returns every fault, in the order of the exercise; nothing when it is sound */
export const contentFaults = (content: Content): Fault[] => [
  ...keysTwice(content.fields),
  ...content.fields.flatMap((field, at) => [
    ...readers(field, at),
    ...signals(field, at),
    ...scales(field, at),
  ]),
  ...ways(content),
];
