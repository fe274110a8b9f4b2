import { describe, expect, it } from 'vitest';
import { hubRoot, orderHubs } from './hubs.ts';

describe('The root of a hub', () => {
  it('is found from any page of it.', () => {
    const pages = [
      ['https://hub.example', 'https://hub.example/'],
      ['https://hub.example/hub/home?next=x#y', 'https://hub.example/'],
      ['https://hub.example/user/ada/lab/tree/a.ipynb', 'https://hub.example/'],
      ['https://example.org/jupyter/hub/spawn', 'https://example.org/jupyter/'],
      ['https://notebooks.example/binder/v2/gh/a/b/main', 'https://notebooks.example/binder/'],
      ['http://localhost:8000/hub', 'http://localhost:8000/'],
    ];
    for (const [page = '', root] of pages) expect(hubRoot(page), page).toBe(root);
  });

  it('is none where there is no web address, or one with a password.', () => {
    for (const text of [
      'hub.example',
      'ftp://hub.example/',
      'javascript:alert(1)',
      'https://a:b@hub.example/',
    ])
      expect(hubRoot(text), text).toBeUndefined();
  });
});

describe('The order of hubs', () => {
  it('is the same whoever writes them, and each is there once.', () => {
    const binder = { kind: 'binder', url: 'https://b.example/' } as const;
    const hub = { kind: 'jupyterhub', url: 'https://a.example/' } as const;
    expect(orderHubs([binder, hub, { ...binder }])).toEqual([hub, binder]);
    expect(orderHubs([hub, binder])).toEqual([hub, binder]);
  });
});
