import { Fragment } from "react";
import { isolate, turnsOrder } from "@/lib/platform/names/isolate";

/** Nothing of everyday length: it would push what stands around it out of the window. */
const longWord = /[^\s-]{21}/u;

/** The name of a person or a couple inside other words, in its own direction; a very long one may break. Where only text is possible: `isolate`. */
export function Name({ children }: { children: string | null | undefined }) {
  const name = children ?? "";
  const look = longWord.test(name) ? { className: "wrap-anywhere" } : {};
  return turnsOrder(name) ? (
    <bdi dir="ltr" {...look}>
      {isolate(name)}
    </bdi>
  ) : (
    <bdi {...look}>{name}</bdi>
  );
}

/** "Ana and Ben". */
export function Names({ children }: { children: readonly string[] }) {
  return children.map((name, at) => (
    <Fragment key={name}>
      {at > 0 ? " and " : null}
      <Name>{name}</Name>
    </Fragment>
  ));
}
