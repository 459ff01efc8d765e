import { handOver } from "./bootstrap.mjs";

// The floor page is only built for measuring.
process.env.MENDWORK_BENCH = "1";
await handOver(process.argv[2] === "trend" ? "../bench/trend/run" : "../bench/run");
