import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCRIPTS, scriptFor } from './service-script.ts';

const review = ['Offer', 'coar-notify:ReviewAction'];
const endorsement = ['Offer', 'coar-notify:EndorsementAction'];

describe('The script of the certification service', () => {
  it('knows every artefact of the sandbox.', () => {
    expect(Object.keys(SCRIPTS).sort()).toEqual(
      readdirSync(new URL('./seeds/artefacts', import.meta.url)).sort(),
    );
  });

  it('goes by the artefact, whatever pod it lies in.', () => {
    expect(scriptFor({ types: review, work: 'http://localhost:1/x/artefacts/transit-timings/' })).toEqual([
      'tentative-reject',
    ]);
    expect(scriptFor({ types: review, work: 'http://localhost:1/x/artefacts/eclipse-plan/' })).toEqual([]);
  });

  it('takes whatever is offered again after a tentative rejection.', () => {
    const acts = scriptFor({ types: review, work: 'http://a/transit-timings/', inReplyTo: 'urn:uuid:1' });
    expect(acts).toEqual(['accept', 'review', 'endorsement']);
  });

  it('leaves the review out when an endorsement was asked for.', () => {
    expect(scriptFor({ types: endorsement, work: 'http://a/something-new/' })).toEqual([
      'accept',
      'endorsement',
    ]);
  });
});
