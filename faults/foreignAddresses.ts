/** System calls that strace has to be told to log: all that name an address, and the end of a socket. */
export const NETWORK_CALLS = 'bind,connect,sendto,sendmsg,sendmmsg,close';

/**
 * Where Chromium asks the kernel for a route, to learn whether there is IPv6: it connects a datagram
 * socket, which sends nothing, and closes it.
 */
const ROUTE_PROBE = '2001:4860:4860::8888';

/** Lines of strace's log in which something listens, is connected or is sent to an address beyond this machine. */
export function foreignAddresses(trace: string): string[] {
  const lines = trace.split('\n');
  return lines.filter((line, at) => {
    if (!/sa_family=AF_INET6?\b/.test(line)) return false;
    const addresses = [
      ...line.matchAll(/sin_addr=inet_addr\("([^"]+)"\)/g),
      ...line.matchAll(/inet_pton\(AF_INET6, "([^"]+)"/g),
    ].map(([, address = '']) => address);
    if (addresses.length > 0 && addresses.every(isLoopback)) return false;
    return !(addresses.join() === ROUTE_PROBE && isSilent(lines, at));
  });
}

function isLoopback(address: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address);
}

/** Whether nothing is sent over the socket that is connected in this line; another thread may close it. */
function isSilent(lines: readonly string[], at: number): boolean {
  const [, thread, socket] = /^(\d+) +connect\((\d+), /.exec(lines[at] ?? '') ?? [];
  if (thread === undefined) return false;
  const use = new RegExp(`^${thread} +(\\w+)\\(${socket}[,) ]`);
  const next = lines.slice(at + 1).find((line) => use.test(line));
  return next === undefined || !use.exec(next)?.[1]?.startsWith('send');
}
