/** A JSON Pointer from its steps. https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function pointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
