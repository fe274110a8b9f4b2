/** The host of a web address (`http:` or `https:`), with its port where it has one; `undefined` for anything else. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return /^https?:$/.test(protocol) && host !== '' ? host : undefined;
}
