import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Message } from './service-message.ts';
import { SCRIPTS, scriptFor } from './service-script.ts';

const review = ['Offer', 'coar-notify:ReviewAction'];
const endorsement = ['Offer', 'coar-notify:EndorsementAction'];

function message(types: readonly string[], work: string, inReplyTo?: string): Message {
  const from = { id: 'http://a/', inbox: 'http://a/inbox/' };
  return { id: 'urn:uuid:0', types, work, inReplyTo, from, document: {} };
}

describe('The script of the certification service', () => {
  it('knows every artefact of the sandbox.', () => {
    expect(Object.keys(SCRIPTS).sort()).toEqual(
      readdirSync(new URL('./seeds/artefacts', import.meta.url)).sort(),
    );
  });

  it('goes by the artefact, whatever pod it lies in.', () => {
    const offered = (slug: string) => message(review, `http://localhost:1/x/artefacts/${slug}/`);
    expect(scriptFor('review', offered('transit-timings'))).toEqual(['tentative-reject']);
    expect(scriptFor('review', offered('eclipse-plan'))).toEqual([]);
  });

  it('takes whatever is offered again after a tentative rejection.', () => {
    const again = message(review, 'http://a/transit-timings/', 'urn:uuid:1');
    expect(scriptFor('review', again)).toEqual(['accept', 'review', 'endorsement']);
  });

  it('leaves the review out when an endorsement was asked for.', () => {
    const acts = scriptFor('review', message(endorsement, 'http://a/something-new/'));
    expect(acts).toEqual(['accept', 'endorsement']);
  });
});

describe('The scripts of the other services', () => {
  it('let the journal accept for the time being, review and endorse.', () => {
    const acts = scriptFor('journal', message(endorsement, 'http://a/slow-moons/'));
    expect(acts).toEqual(['tentative-accept', 'review', 'endorsement']);
  });

  it('let registry and archive act on works that their maintainer announces, not on what others say of them.', () => {
    const news = message(['Announce'], 'http://a/slow-moons/');
    const verdict = message(['Announce', 'coar-notify:ReviewAction'], 'http://a/slow-moons/');
    expect(scriptFor('registry', news)).toEqual(['record']);
    expect(scriptFor('archive', news)).toEqual(['copy']);
    expect(scriptFor('registry', verdict)).toEqual([]);
  });

  it('let nobody answer an answer.', () => {
    const answers = [
      message(['Accept'], 'urn:uuid:1', 'urn:uuid:1'),
      message(['Announce'], 'http://a/records/1', 'urn:uuid:1'),
      message(['Flag', 'coar-notify:UnprocessableNotification'], 'urn:uuid:1', 'urn:uuid:1'),
    ];
    const services = ['review', 'journal', 'press', 'registry', 'archive', 'aggregator'] as const;
    expect(services.flatMap((name) => answers.flatMap((each) => scriptFor(name, each)))).toEqual([]);
  });
});
