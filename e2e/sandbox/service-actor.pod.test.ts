import { describe, expect, inject, it } from 'vitest';
import { validateNotification } from '../../src/domain/notification/validate.ts';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { postNotification } from './inbox-seeds.ts';
import { startServiceActors } from './service-actor.ts';
import { newMaintainer } from './world.ts';

const world = inject('podServer');
const timing = { poll: 60_000, answer: 10, outcome: 10 };

function offerFrom(maintainer: SandboxAccount, slug: string, id: string): Record<string, unknown> {
  const { review } = world.accounts;
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id,
    type: ['Offer', 'coar-notify:ReviewAction'],
    actor: { id: maintainer.webId, type: 'Person', name: 'Alice Moreau' },
    origin: { id: maintainer.pod, type: 'Service', inbox: `${maintainer.pod}inbox/` },
    target: { id: review.webId, type: 'Service', inbox: `${review.pod}inbox/` },
    object: {
      id: `${maintainer.pod}artefacts/${slug}/`,
      type: ['Page', 'sorg:AboutPage'],
      'ietf:item': {
        id: `${maintainer.pod}artefacts/${slug}/paper.pdf`,
        type: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  };
}

async function received(maintainer: SandboxAccount): Promise<Record<string, unknown>[]> {
  const ownFetch = await authenticatedFetch(maintainer);
  const inbox = `${maintainer.pod}inbox/`;
  const listing = await (await ownFetch(inbox, { headers: { accept: 'text/turtle' } })).text();
  const members = [...listing.matchAll(/<([^>]+)> a ldp:Resource/g)].map((match) => inbox + match[1]);
  return Promise.all(members.map(async (url) => (await ownFetch(url)).json()));
}

describe('A service of the sandbox', () => {
  it('accepts, reviews and endorses, in strict form, and only once when it is started again.', async () => {
    const maintainer = await newMaintainer(world, 'erin', { inbox: false });
    const offer = JSON.stringify(
      offerFrom(maintainer, 'slow-moons', 'urn:uuid:5d0a3d1c-0f4a-4f3e-9a59-3b1d6f3c7a01'),
    );
    await postNotification(`${world.accounts.review.pod}inbox/`, offer);
    for (let run = 0; run < 2; run += 1) {
      const actor = await startServiceActors({ services: { review: world.accounts.review }, timing });
      await expect.poll(() => received(maintainer), { timeout: 20_000 }).toHaveLength(3);
      await postNotification(`${world.accounts.review.pod}inbox/`, offer);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await actor.stop();
    }
    const answers = await received(maintainer);
    expect(answers.map((answer) => String(answer.type)).sort()).toEqual([
      'Accept',
      'Announce,coar-notify:EndorsementAction',
      'Announce,coar-notify:ReviewAction',
    ]);
    expect(answers.flatMap((answer) => validateNotification(answer))).toEqual([]);
    const review = answers.find((answer) => String(answer.type).endsWith('ReviewAction'));
    expect(review).toBeDefined();
    const page = await fetch((review!.object as { id: string }).id);
    expect(await page.text()).toContain('Review by Plumb Line');
  });

  it('stays silent where its script says so, and after an Undo.', async () => {
    const maintainer = await newMaintainer(world, 'finn', { inbox: false });
    const inbox = `${world.accounts.review.pod}inbox/`;
    const withdrawn = offerFrom(maintainer, 'slow-moons', 'urn:uuid:5d0a3d1c-0f4a-4f3e-9a59-3b1d6f3c7a02');
    const unanswered = offerFrom(maintainer, 'eclipse-plan', 'urn:uuid:5d0a3d1c-0f4a-4f3e-9a59-3b1d6f3c7a03');
    await postNotification(inbox, JSON.stringify(withdrawn));
    await postNotification(inbox, JSON.stringify(unanswered));
    await postNotification(
      inbox,
      JSON.stringify({
        ...withdrawn,
        id: 'urn:uuid:5d0a3d1c-0f4a-4f3e-9a59-3b1d6f3c7a04',
        type: 'Undo',
        inReplyTo: withdrawn.id,
        object: { ...withdrawn, '@context': undefined },
      }),
    );
    const actor = await startServiceActors({
      services: { review: world.accounts.review },
      timing: { ...timing, answer: 600 },
    });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await actor.stop();
    expect(await received(maintainer)).toEqual([]);
  });

  it('flags a message that breaks rules, and says which.', async () => {
    const maintainer = await newMaintainer(world, 'gina', { inbox: false });
    const { journal } = world.accounts;
    const id = 'urn:uuid:5d0a3d1c-0f4a-4f3e-9a59-3b1d6f3c7a05';
    const offer = {
      ...offerFrom(maintainer, 'slow-moons', id),
      type: ['Offer', 'coar-notify:EndorsementAction'],
    };
    await postNotification(`${journal.pod}inbox/`, JSON.stringify(offer));
    const actors = await startServiceActors({ services: { journal }, timing });
    await expect.poll(() => received(maintainer), { timeout: 20_000 }).toHaveLength(1);
    await actors.stop();
    const [flag] = await received(maintainer);
    expect(validateNotification(flag)).toEqual([]);
    expect(flag).toMatchObject({ inReplyTo: id, type: ['Flag', 'coar-notify:UnprocessableNotification'] });
    expect(flag?.summary).toContain('PCI identifies people by their e-mail address.');
  });
});
