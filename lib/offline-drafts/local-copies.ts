/** Unsent words in this browser's storage: sealed, one per form, gone as soon as the server has them. */
import { type SealedBox, sealedBox } from "./sealed-box";
import type { LocalCopy } from "./types";

const prefix = "mw.";
/** Coarse on purpose: it only serves to clear away what nobody came back for. */
const monthOf = (ms: number) => Math.floor(ms / (30 * 24 * 60 * 60 * 1000));
const keptMonths = 3;

export type LocalCopies<C = LocalCopy> = {
  read(sheet: string): Promise<C | null>;
  /** @returns false when this browser would not keep it */
  keep(copy: C): Promise<boolean>;
  /** Leaves alone what another tab has kept in the meantime. */
  forget(sheet: string): Promise<void>;
  /** Every copy of this account. */
  all(): Promise<C[]>;
};

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const nothing: LocalCopies<never> = {
  read: async () => null,
  keep: async () => false,
  forget: async () => undefined,
  all: async () => [],
};

function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @typeParam C what is kept under a name; each kind of form has names that begin with a word of its own */
export async function localCopies<C extends { sheet: string } = LocalCopy>(
  deviceKey: string,
  store: Store | null = browserStore(),
): Promise<LocalCopies<C>> {
  const box = await sealedBox(deviceKey).catch(() => null);
  return box && store ? copiesIn<C>(store, box) : (nothing as LocalCopies<C>);
}

function copiesIn<C extends { sheet: string }>(store: Store, box: SealedBox): LocalCopies<C> {
  const mine = new Map<string, string>();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
  const nameOf = async (sheet: string) => prefix + (await box.nameOf(sheet));

  async function open(name: string): Promise<C | null> {
    const kept = store.getItem(name);
    if (!kept) return null;
    const words = await box.open(name, kept.slice(kept.indexOf(".") + 1));
    if (words === null) return null;
    mine.set(name, kept);
    return JSON.parse(words) as C;
  }

  return {
    read: (sheet) => inTurn(async () => open(await nameOf(sheet))),

    keep: (copy) =>
      inTurn(async () => {
        try {
          const name = await nameOf(copy.sheet);
          const sealed = `${monthOf(Date.now())}.${await box.seal(name, JSON.stringify(copy))}`;
          store.setItem(name, sealed);
          mine.set(name, sealed);
          return true;
        } catch {
          return false;
        }
      }),

    forget: (sheet) =>
      inTurn(async () => {
        const name = await nameOf(sheet);
        if (store.getItem(name) === mine.get(name)) store.removeItem(name);
        mine.delete(name);
      }),

    all: () =>
      inTurn(async () => {
        const names = Array.from({ length: store.length }, (_, at) => store.key(at)).filter(
          (name): name is string => name?.startsWith(prefix) ?? false,
        );
        const copies: C[] = [];
        for (const name of names) {
          const copy = await open(name);
          if (copy) copies.push(copy);
          else if (monthOf(Date.now()) - Number.parseInt(store.getItem(name) ?? "", 10) > keptMonths) {
            store.removeItem(name);
          }
        }
        return copies;
      }),
  };
}
