/** How things stood when the page was drawn: whoever saves learns of it when somebody else was first. */
export function SeenFields({ now }: { now: Readonly<Record<string, string>> }) {
  return <input type="hidden" name="seen" value={JSON.stringify(now)} />;
}
