/** Clears the page at once, tells the server, and goes; a slow server never holds it up for longer than `patience` ms. */
export async function leavePage(
  url: string,
  onExit: (() => unknown) | undefined,
  go: (url: string) => void = (to) => window.location.replace(to),
  patience = 400,
) {
  for (const part of document.body.children) {
    if (part instanceof HTMLElement) part.style.setProperty("display", "none", "important");
  }
  const sheet = document.createElement("div");
  sheet.dataset.cleared = "";
  sheet.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:#fff";
  document.body.append(sheet);
  document.title = "\u200b";
  const waited = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([
    Promise.resolve()
      .then(onExit)
      .catch(() => undefined),
    waited,
  ]);
  go(url);
}
