/** So long an answer is waited for that is only nice to have, in milliseconds. */
const PATIENCE = 8_000;

/** What a promise gives, or `undefined` where it takes too long: no check hangs on one slow look-up. */
export async function inTime<T>(promise: Promise<T>, patience = PATIENCE): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
