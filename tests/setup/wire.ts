/** A small relay between the driver and PostgreSQL that writes down what the driver says. Plain text only: no TLS. */
import { connect, createServer, type Socket } from "node:net";

export type Parse = { name: string; text: string };
export type Wire = {
  /** The database's address, through the relay. */
  url: string;
  /** Every Parse message since the last `forget`. */
  parses: Parse[];
  /** The text of every statement that was run since the last `forget`, in order. */
  runs: string[];
  /** The start-up parameters of every connection. */
  startups: Record<string, string>[];
  forget: () => void;
  close: () => Promise<void>;
};

const text = (bytes: Buffer, at: number) => {
  const end = bytes.indexOf(0, at);
  return { value: bytes.toString("utf8", at, end), next: end + 1 };
};

function startup(body: Buffer): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (let at = 4; body[at] !== 0 && at < body.length; ) {
    const name = text(body, at);
    const value = text(body, name.next);
    parameters[name.value] = value.value;
    at = value.next;
  }
  return parameters;
}

/** Reads whole messages out of what arrives in pieces; the first one of a connection has no letter. */
function listening(wire: Pick<Wire, "parses" | "runs" | "startups">) {
  const named = new Map<string, string>();
  let rest = Buffer.alloc(0);
  let greeted = false;
  return (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = greeted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readUInt32BE(head) + head;
      if (rest.length < length) return;
      const body = rest.subarray(head + 4, length);
      if (!greeted) wire.startups.push(startup(body));
      else if (rest[0] === 0x50) {
        const name = text(body, 0);
        const statement = text(body, name.next).value;
        named.set(name.value, statement);
        wire.parses.push({ name: name.value, text: statement });
      } else if (rest[0] === 0x51) {
        wire.runs.push(text(body, 0).value);
      } else if (rest[0] === 0x42) {
        wire.runs.push(named.get(text(body, text(body, 0).next).value) ?? "");
      }
      greeted = true;
      rest = rest.subarray(length);
    }
  };
}

export async function relay(url: string): Promise<Wire> {
  const target = new URL(url);
  const parses: Parse[] = [];
  const runs: string[] = [];
  const startups: Record<string, string>[] = [];
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(target.port || 5432), target.hostname);
    const listen = listening({ parses, runs, startups });
    from.on("data", (piece: Buffer) => {
      listen(piece);
      to.write(piece);
    });
    to.on("data", (piece) => from.write(piece));
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the relay has no port");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(address.port);
  return {
    url: through.href,
    parses,
    runs,
    startups,
    forget: () => {
      parses.length = 0;
      runs.length = 0;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
