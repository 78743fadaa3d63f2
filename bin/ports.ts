import { createServer } from "node:net";

/** A port of the loopback that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  const { port, code } = await tryPort(0, "127.0.0.1");
  if (port === null) throw new Error(`No port is free on this machine (${code}).`);
  return port;
}

/** Throws a sentence for a person where the front couldn't listen on this port. */
export async function requireFreePort(port: number): Promise<void> {
  const { code } = await tryPort(port);
  if (code !== null) throw new Error(await sayPortTaken(port, code));
}

export async function sayPortTaken(port: number, code: string): Promise<string> {
  if (code === "EACCES") {
    return `This user may not listen on port ${port}: those below 1024 are for the system. Choose another (PORT=3000 npm start), and put a proxy before it.`;
  }
  if (code !== "EADDRINUSE") return `The front can't listen on port ${port} (${code}).`;
  const free = await findFreeNear(port);
  return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${free} npm start`;
}

async function findFreeNear(port: number): Promise<number> {
  for (let next = port + 1; next < Math.min(port + 20, 65_536); next += 1) {
    if ((await tryPort(next)).code === null) return next;
  }
  return await findFreePort();
}

function tryPort(
  port: number,
  host?: string,
): Promise<{ port: number; code: null } | { port: null; code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve({ port: null, code: "code" in error ? String(error.code) : "unknown" }),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const listening = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve({ port: listening, code: null }));
    });
  });
}
