/**
 * Loaded into the Community Solid Server's process before the server itself (`node --import`).
 * The server has no option for the address it listens on and would take all of them; a sandbox with published
 * passwords must not be reachable from the network, so every TCP listener is bound to this machine alone.
 */
import { Server } from 'node:net';

const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  return typeof first === 'number'
    ? listen.call(this, { port: first, host: '127.0.0.1' }, ...rest)
    : listen.call(this, first, ...rest);
};

// The starting process holds the other end of this channel. However it ends, even by SIGKILL, the server follows.
process.on('disconnect', () => process.exit(0));
