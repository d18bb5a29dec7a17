import { once } from "node:events";
import { listed, messengersHost } from "./host.ts";
import { scenarios } from "./scenarios.ts";

/** `npm run fake-messengers`: plays the messengers for the health check of links and those who receive alerts, on this machine only, until Ctrl-C. */
async function play(): Promise<number> {
  const port = Number(process.env.PORT ?? 8799);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse(`PORT is no port: ${process.env.PORT}`);
  const server = messengersHost(scenarios, (line) => console.error(line));
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  } catch {
    return refuse(`Port ${port} is in use. Choose another: PORT=${port + 1} npm run fake-messengers`);
  }
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`;
  console.error(`Links that it plays (Ctrl-C stops it):\n${listed(scenarios)}`);
  console.error(
    `Start the product against it: MESSENGERS_ORIGIN=${origin} ALERTS_ORIGIN=${origin} npm start`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  await once(server, "close");
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await play();
