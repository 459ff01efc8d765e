/** What somebody wants of the hints, kept in this browser under a name that only their own pages can work out. Where it can't be kept, there are no hints. */
import { sealedBox } from "@/lib/offline-drafts/sealed-box";

/** Where an exercise calls for it; wherever they write; nowhere. */
export const hintChoices = ["usual", "everywhere", "never"] as const;
export type HintChoice = (typeof hintChoices)[number];

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Said on `window` when the choice has changed in this tab; other tabs hear of it through `storage`. */
export const choiceChanged = "mendwork:hints";

/** For a browser that is too full to keep it: then it holds as long as the page does. */
const unkept = new Map<string, HintChoice>();
const names = new Map<string, Promise<string | null>>();

async function nameFor(deviceKey: string): Promise<string | null> {
  const box = await sealedBox(deviceKey).catch(() => null);
  return box ? `mwh.${await box.nameOf("writing hints")}` : null;
}

function nameOf(deviceKey: string): Promise<string | null> {
  const name = names.get(deviceKey) ?? nameFor(deviceKey);
  names.set(deviceKey, name);
  return name;
}

function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @returns null when this browser can't keep a choice */
export async function readHintChoice(deviceKey: string, store = browserStore()): Promise<HintChoice | null> {
  const name = await nameOf(deviceKey);
  if (!name || !store) return null;
  const kept = unkept.get(name) ?? store.getItem(name);
  return hintChoices.find((one) => one === kept) ?? "usual";
}

/** @returns whether it will hold after this page is gone */
export async function keepHintChoice(
  deviceKey: string,
  choice: HintChoice,
  store = browserStore(),
): Promise<boolean> {
  const name = await nameOf(deviceKey);
  if (!name || !store) return false;
  unkept.set(name, choice);
  try {
    if (choice === "usual") store.removeItem(name);
    else store.setItem(name, choice);
    unkept.delete(name);
  } catch {
    // Said by what comes back.
  }
  window.dispatchEvent(new Event(choiceChanged));
  return !unkept.has(name);
}
