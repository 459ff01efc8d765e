/** What is different at every look, whoever else does what: nonces, fresh keys, and the order in which parts arrive. */
export const still = (text: string) =>
  text
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "nonce")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "uuid")
    .replace(/\$ACTION_KEY" value="[^"]*"/g, "key")
    // The id of the request, as the framework names its head.
    .replace(/"[\w-]{21}[a-z]"/g, "request");

export const payloadStill = (text: string) =>
  still(text)
    .split("\n")
    .map((line) => line.replace(/^[0-9a-f]+:/, "").replace(/\$(L|@|h)?[0-9a-f]{1,3}(?=["\W])/g, "$"))
    .sort()
    .join("\n");
