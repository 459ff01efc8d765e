/** What is different at every look, whoever else does what: nonces, fresh keys, and the order in which parts arrive. */
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const still = (text: string) =>
  text
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "nonce")
    .replace(uuid, "uuid")
    .replace(/\$ACTION_KEY" value="[^"]*"/g, "key")
    // The id of the request, as the framework names its head.
    .replace(/"[\w-]{21}[a-z]"/g, "request");

export const payloadStill = (text: string) =>
  still(text)
    .split("\n")
    .map((line) => line.replace(/^[0-9a-f]+:/, "").replace(/\$(L|@|h)?[0-9a-f]{1,3}(?=["\W])/g, "$"))
    .sort()
    .join("\n");

/** Where two views part, in a few words. */
export function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((path) => {
    const [one = "", two = ""] = [a[path], b[path]];
    if (one === two) return [];
    let at = 0;
    while (one[at] === two[at]) at += 1;
    return [
      `${path}: …${one.slice(Math.max(0, at - 60), at + 90)}… / …${two.slice(Math.max(0, at - 60), at + 90)}…`,
    ];
  });
}
