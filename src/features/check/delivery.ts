import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { asStranger } from '../../pod/as-stranger.ts';
import { linksByRel, parseLinkHeader } from '../../pod/http/link-header.ts';
import { errorText } from '../../pod/http/problem-from-response.ts';
import { type SendReceipt, sendNotification } from '../../pod/ldn/send.ts';
import { NS } from '../../pod/rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../../pod/transport.ts';

/** What came of a delivery. */
export type Delivery =
  | { readonly kind: 'taken'; readonly receipt: SendReceipt }
  /** It was led elsewhere, and the browser does not show whether it has arrived before. `to` as far as visible. */
  | { readonly kind: 'redirected'; readonly to?: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** What the receiver says, as one line of text; empty when it says nothing. */
      readonly says: string;
      /** Where its rules can be read. */
      readonly rules?: string;
    }
  /** Nothing was sent, or nobody answered in a way that can be seen. */
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Sends a message to an inbox, once, as a stranger. */
export async function deliver(transport: Transport, inbox: string, document: JsonObject): Promise<Delivery> {
  let answer: PodResponse | undefined;
  const watched: Transport = async (request) => {
    const result = await asStranger(transport)(request);
    if (result.ok) answer = result.value;
    return result;
  };
  return deliveryOf(await sendNotification(watched, inbox, document, { redirects: 'tell' }), answer);
}

/** What a result means to the one who sent. @param answer the receiver's, where there was one */
function deliveryOf(result: Result<SendReceipt>, answer: PodResponse | undefined): Delivery {
  if (result.ok) return { kind: 'taken', receipt: result.value };
  if (answer === undefined) return { kind: 'failed', problem: result.problem };
  if (answer.redirect !== undefined)
    return { kind: 'redirected', ...(answer.redirect !== '' && { to: answer.redirect }) };
  const [rules] = linksByRel(parseLinkHeader(answer.headers.link, answer.url), `${NS.ldp}constrainedBy`);
  return {
    kind: 'refused',
    status: answer.status,
    says: errorText(answer),
    ...(rules !== undefined && { rules }),
  };
}
