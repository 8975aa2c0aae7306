import { createSocket } from 'node:dgram';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../bootstrap/user-error.mjs';

/** A cable that was just plugged in, or a machine that was just started, has its address a moment later. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 100;

async function ownAddresses() {
  const until = Date.now() + PATIENCE_MS;
  let found = addressesNow();
  while (found.length === 0 && Date.now() < until) {
    await delay(LOOK_EVERY_MS);
    found = addressesNow();
  }
  return found;
}

function addressesNow() {
  return Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/**
 * The address that the default route leaves from. Connecting a UDP socket sends nothing; the system only picks the route.
 * The destination is one that is reserved for documentation.
 */
function addressOfDefaultRoute() {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const finish = (address) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => finish(undefined));
    socket.connect(9, '192.0.2.1', () => finish(socket.address().address));
  });
}

/** This machine's IPv4 address for others on the network, and the further ones that LAN_ADDRESS could choose. */
export async function findLanAddress(env = process.env) {
  if (env.LAN_ADDRESS) {
    if (isIPv4(env.LAN_ADDRESS)) return { address: env.LAN_ADDRESS, others: [] };
    throw new UserError(
      `LAN_ADDRESS must be an IPv4 address of this machine, such as 192.168.1.10, not "${env.LAN_ADDRESS}".`,
    );
  }
  const own = await ownAddresses();
  if (own.length === 0)
    throw new UserError('--lan: this machine has no network address. Connect it, or set LAN_ADDRESS.');
  const routed = await addressOfDefaultRoute();
  const address = own.includes(routed) ? routed : own[0];
  return { address, others: own.filter((other) => other !== address) };
}
