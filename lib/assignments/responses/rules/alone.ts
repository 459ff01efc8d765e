/** What an exercise asks of somebody who works here without the other: nothing is meant for two. Pure. */
import type { SheetField } from "@/lib/library/exercises/types";

const notForTwo = <A extends string>(audience: A) => (audience === "couple" ? ("coach" as const) : audience);

export const forAlone = (fields: SheetField[], alone: boolean): SheetField[] =>
  alone
    ? fields.map((field) => ({
        ...field,
        audience: notForTwo(field.audience),
        widest: notForTwo(field.widest),
      }))
    : fields;
