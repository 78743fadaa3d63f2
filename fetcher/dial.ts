import { once } from "node:events";
import { isIP, connect as openSocket, type Socket } from "node:net";
import { connect as openTls } from "node:tls";
import { within } from "./clock.ts";
import type { MayOpen } from "./resolve.ts";
import { nameError, Stop } from "./stop.ts";
import type { Vetted } from "./vet.ts";

/** A host with more addresses than this has the rest left out. */
const addressesMax = 4;

export type Dialled = { socket: Socket; address: string };

type Call = { mayOpen: MayOpen; connectMs: number; signal: AbortSignal; trust?: string[] };

/**
 * Opens a connection to the first of a host's addresses that takes one. Each address is numeric and is looked at once more right before the one call that opens a
 * socket, and what the socket says it is connected to right after: between what was looked at and what is connected to nothing is looked up.
 */
export async function dial(target: Vetted, addresses: string[], call: Call): Promise<Dialled> {
  let failure = new Stop("connect.unreachable");
  for (const address of addresses.slice(0, addressesMax)) {
    try {
      const socket = await open(address, target.port, call);
      return { socket: target.isSecure ? await secure(socket, target, call) : socket, address };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      if (!error.code.startsWith("connect.")) throw error;
      failure = error;
    }
  }
  throw failure;
}

async function open(
  address: string,
  port: number,
  { mayOpen, connectMs, signal }: Call,
): Promise<Socket> {
  if (isIP(address) === 0 || !mayOpen(address)) throw new Stop("address.notPublic", address);
  const socket = openSocket({ host: address, port, autoSelectFamily: false });
  try {
    await within({ signal, ms: connectMs, code: "connect.timeout" }, async (either) => {
      await once(socket, "connect", { signal: either });
    });
  } catch (error) {
    socket.destroy();
    throw error instanceof Stop ? error : new Stop(tellConnectFailure(error), nameError(error));
  }
  if (socket.remoteAddress === undefined || !mayOpen(socket.remoteAddress)) {
    socket.destroy();
    throw new Stop("address.notPublic", socket.remoteAddress);
  }
  // What goes wrong later is heard by whoever reads; unheard, it would end the process.
  socket.on("error", () => undefined);
  return socket;
}

function tellConnectFailure(error: unknown) {
  const name = nameError(error);
  if (name === "ECONNREFUSED" || name === "ECONNRESET") return "connect.refused";
  return name === "ETIMEDOUT" ? "connect.timeout" : "connect.unreachable";
}

/** TLS by the certificates that Node trusts. A name is asked for by its name; the certificate of a numeric address must name that. */
async function secure(
  plain: Socket,
  { host }: Vetted,
  { connectMs, signal, trust }: Call,
): Promise<Socket> {
  const socket = openTls({
    socket: plain,
    host,
    servername: isIP(host) === 0 ? host.replace(/\.$/, "") : "",
    ALPNProtocols: ["http/1.1"],
    ...(trust && { ca: trust }),
  });
  try {
    await within({ signal, ms: connectMs, code: "connect.timeout" }, async (either) => {
      await once(socket, "secureConnect", { signal: either });
    });
  } catch (error) {
    socket.destroy();
    plain.destroy();
    throw error instanceof Stop ? error : new Stop("tls.failed", nameError(error));
  }
  socket.on("error", () => undefined);
  return socket;
}
