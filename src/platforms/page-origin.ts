/** The origin that services have to let in: that of the page, or of the page that a worker belongs to. */
export function pageOrigin(): string {
  const { location } = globalThis as { location?: { readonly origin?: string } };
  return location?.origin ?? 'https://orrery.example';
}
