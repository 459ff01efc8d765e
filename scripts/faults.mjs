// The full figures of e2e/faults: 200 kills of the server, 20 losses of the database.
import { handOver } from "./bootstrap.mjs";

const full = { FAULT_ROUNDS: "200", FAULT_OUTAGES: "20", FAULT_MINUTES: "60" };
for (const [name, value] of Object.entries(full)) process.env[name] ??= value;
await handOver("e2e", ["e2e/faults", "--project=desk"]);
