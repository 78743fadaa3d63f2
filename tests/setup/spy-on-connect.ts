import { type NetConnectOpts, Socket } from "node:net";

/** Every socket that this process opens, as "host:port", in the order of the calls. */
export type Spy = { opened: string[]; restore(): void };

/** Where a public address leads in a test: to a port of this machine, under its own or another address, or nowhere, without an answer. */
export type Routes = Record<string, number | { port: number; remoteAddress: string } | "silent">;

/**
 * Listens to the one call by which Node opens a socket. What asks for an address of `routes` ("93.184.216.34:80") gets that port of this machine and takes it for the
 * address; any other address that isn't this machine's can't be reached, so that a test never leaves it.
 */
export function spyOnConnect(routes: Routes = {}, onOpened?: (target: string) => void): Spy {
  const opened: string[] = [];
  const { connect } = Socket.prototype;
  function spied(this: Socket, ...args: unknown[]): Socket {
    const options = readOptions(args);
    if (options === null || !("port" in options)) return Reflect.apply(connect, this, args);
    const host = options.host ?? "localhost";
    const target = `${host}:${options.port}`;
    opened.push(target);
    onOpened?.(target);
    const route = routes[target];
    if (route === "silent") return this;
    if (route !== undefined) {
      const { port, remoteAddress } =
        typeof route === "number" ? { port: route, remoteAddress: host } : route;
      Object.defineProperty(this, "remoteAddress", { value: remoteAddress });
      return Reflect.apply(connect, this, [{ ...options, host: "127.0.0.1", port }]);
    }
    if (host === "localhost" || host.startsWith("127.") || host === "::1")
      return Reflect.apply(connect, this, args);
    const unreachable = Object.assign(new Error("no way out of a test"), { code: "ENETUNREACH" });
    process.nextTick(() => this.destroy(unreachable));
    return this;
  }
  Object.assign(Socket.prototype, { connect: spied });
  return {
    opened,
    restore: () => {
      Object.assign(Socket.prototype, { connect });
    },
  };
}

/** Called by net.connect with its arguments in one array, by others with them as they are. */
function readOptions(args: unknown[]): NetConnectOpts | null {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  return typeof first === "object" && first !== null ? first : null;
}
