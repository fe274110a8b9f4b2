import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createElement, type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/ui/theme.css';
import type { CrateDocument, CrateEntity } from '../../src/domain/crate/document.ts';
import { useCrateDraft } from '../../src/features/crates/draft/use-crate-draft.ts';
import { useDrafts } from '../../src/features/crates/draft/use-drafts.ts';
import { Editor } from '../../src/features/crates/editor/editor.tsx';
import { WorkspaceContext } from '../../src/features/workspace/workspace.ts';

const FILES = 10_000;

/** A crate of 10,000 files in the editor, with its draft in the database of the browser and no pod. */
function Bench(): ReactNode {
  const { create, all } = useDrafts();
  const [id, setId] = useState<string>();
  const isOpen = all !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const beginning = { start: 'package', packaging: 'attached', crate: crate(), payload: [] } as const;
    void create(beginning).then((created) => {
      if (created.ok) setId(created.value);
    });
  }, [isOpen, create]);
  const work = useCrateDraft(id);
  if (work.state !== 'ready') return null;
  return createElement(
    'main',
    { style: { height: '100dvh' } },
    createElement(Editor, { work, onOpen: () => undefined }),
  );
}

function crate(): CrateDocument {
  const files = Array.from(
    { length: FILES },
    (_, number): CrateEntity => ({
      '@id': `data/part-${number % 100}/file-${number}.csv`,
      '@type': 'File',
      name: `Station ${number}`,
      description: 'Heights of the water at one place.',
      encodingFormat: 'text/csv',
      contentSize: '4096',
      author: { '@id': '#ada' },
    }),
  );
  const graph: CrateEntity[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Tides',
      hasPart: files.map((each) => ({ '@id': each['@id'] })),
    },
    { '@id': '#ada', '@type': 'Person', name: 'Ada' },
    ...files,
  ];
  return { '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph };
}

const root = createRootRoute();
const routes = ['/crates', '/crates/new', '/crates/edit', '/dispatch'].map((path) =>
  createRoute({ getParentRoute: () => root, path }),
);
const all = createRoute({ getParentRoute: () => root, path: '$', component: Bench });
const router = createRouter({ routeTree: root.addChildren([...routes, all]) });
const workspace = {
  session: { phase: 'signed-out' },
  pod: { webId: 'https://nora.example/#me', storages: [], issuers: [] },
  transport: async () => ({ ok: false, problem: { kind: 'network', url: '', message: '' } }),
  orchestrator: { onStatus: () => () => undefined, status: () => STATUS },
};
const STATUS = { connection: 'online', state: 'idle', closed: [] };
const host = document.createElement('div');
document.body.append(host);
createRoot(host).render(
  createElement(
    QueryClientProvider,
    { client: new QueryClient() },
    createElement(
      WorkspaceContext,
      { value: workspace as never },
      createElement(RouterProvider, { router: router as never }),
    ),
  ),
);
