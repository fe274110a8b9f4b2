import type { TokenFault } from '../../../platforms/tokens/fit-token.ts';

/** What a way does with what it got: puts it on the shelf, or says why it is none. */
export type TakeToken = (
  token: string,
  more?: { readonly expiresIn?: number; readonly expires?: string; readonly account?: string },
) => TokenFault | undefined;
