import { knownTerms } from '../contexts/known.ts';

/** A context as the library of JSON-LD wants it. */
interface Loaded {
  readonly documentUrl: string;
  readonly document: { readonly '@context': Readonly<Record<string, string>> };
  readonly tag: 'static';
}

/** Gives the JSON-LD algorithms the contexts that are known here, and nothing else: no context is ever fetched. */
export async function bundledContexts(url: string): Promise<Loaded> {
  const terms = knownTerms(url);
  if (terms === undefined) throw new Error(`The context ${url} is not bundled.`);
  return { documentUrl: url, document: { '@context': Object.fromEntries(terms) }, tag: 'static' };
}
