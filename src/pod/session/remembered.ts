const KEY = 'orrery:remembered';
const LIMIT = 5;

/** A way in that worked before, offered again at the next sign-in. */
export interface Remembered {
  /** What the person typed. */
  readonly input: string;
  readonly issuer: string;
  readonly webId?: string;
}

/** The last ways in, newest first. Tolerates anything that another version or a curious user left there. */
export function rememberedLogins(storage: Storage = localStorage): Remembered[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered).slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}

/** Puts one at the top of the list; the same issuer and input appear once. */
export function rememberLogin(login: Remembered, storage: Storage = localStorage): void {
  const others = rememberedLogins(storage).filter(
    (other) => other.issuer !== login.issuer || other.input !== login.input,
  );
  storage.setItem(KEY, JSON.stringify([login, ...others].slice(0, LIMIT)));
}

/** Removes one from the list. */
export function forgetLogin(input: string, storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify(rememberedLogins(storage).filter((login) => login.input !== input)));
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { input, issuer, webId } = value as Record<string, unknown>;
  return (
    typeof input === 'string' &&
    typeof issuer === 'string' &&
    (webId === undefined || typeof webId === 'string')
  );
}
