import type { BrowserContext } from '@playwright/test';

/** How long a decision can be taken back in specs that do not take any back, in milliseconds. */
const SHORT = 300;

/** Shortens the time in which decisions can be taken back: what the page tells its worker is changed on the way. */
export async function shortenGrace(context: BrowserContext): Promise<void> {
  await context.addInitScript((ms: number) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
      const call = message as { command?: string; args?: unknown[] } | null;
      if ((call?.command === 'approve' || call?.command === 'reject') && call.args) call.args[1] = ms;
      Reflect.apply(post, this, [message, ...rest]);
    };
  }, SHORT);
}
