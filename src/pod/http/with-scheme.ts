import { isLoopbackUrl } from '../ldn/loopback.ts';

/** A typed address as a URL: people type `alice.example`; only a computer's own addresses are served without TLS. */
export function withScheme(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text === '') return text;
  return isLoopbackUrl(`https://${text}`) ? `http://${text}` : `https://${text}`;
}
