const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const ARXIV = /^(?:arxiv:\s*)(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)$/i;
const HANDLE = /^hdl:\s*(\d[\d.]*\/\S+)$/i;
const SWHID = /^swh:1:(?:cnt|dir|rev|rel|snp):[0-9a-f]{40}(?:;\S*)?$/;

/**
 * An identifier as an http(s) URL that says where it leads: DOIs, arXiv ids, handles and Software Heritage ids in any
 * usual spelling, and URLs. `undefined` for everything else. https://www.doi.org/doi-handbook/HTML/
 */
export function normaliseIdentifier(typed: string): string | undefined {
  const text = typed.trim();
  const [, doi] = DOI.exec(text) ?? [];
  if (doi !== undefined) return asUrl(`https://doi.org/${doi.toLowerCase().replace(/[.,;]+$/, '')}`);
  const [, arxiv] = ARXIV.exec(text) ?? [];
  if (arxiv !== undefined) return asUrl(`https://arxiv.org/abs/${arxiv}`);
  const [, handle] = HANDLE.exec(text) ?? [];
  if (handle !== undefined) return asUrl(`https://hdl.handle.net/${handle}`);
  if (SWHID.test(text)) return asUrl(`https://archive.softwareheritage.org/${text}`);
  return asUrl(text);
}

/** An http(s) URL in normal form, without any character that could end it early in RDF or HTML. */
export function asUrl(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const href = url.href.replace(/[|\\^`{}]/g, (character) => encodeURIComponent(character));
  return /[\s<>"]/.test(href) ? undefined : href;
}
