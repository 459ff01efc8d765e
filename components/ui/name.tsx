/** The name of a person or a couple inside other words, in its own direction. Where only text is possible: `isolate`. */
export function Name({ children }: { children: string | null | undefined }) {
  return <bdi>{children}</bdi>;
}
