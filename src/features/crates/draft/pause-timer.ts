/** Does something after a pause; who never pauses does not put it off for ever. */
export class PauseTimer {
  readonly #pause: number;
  readonly #within: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;

  /** @param pause and within in milliseconds */
  constructor(pause: number, within: number) {
    this.#pause = pause;
    this.#within = within;
  }

  /** Something happened: `work` follows when nothing else does. */
  set(work: () => void): void {
    this.#since ??= Date.now();
    clearTimeout(this.#timer);
    const left = this.#since + this.#within - Date.now();
    this.#timer = setTimeout(
      () => {
        this.#since = undefined;
        work();
      },
      Math.max(0, Math.min(this.#pause, left)),
    );
  }

  /** Nothing is to follow any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#since = undefined;
  }
}
