import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initialStatus } from '../../../orchestrator/protocol.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';

/** A part of the dispatch screen on a page, with whatever of the workspace it needs. */
export interface TestPage {
  readonly element: HTMLElement;
  show(part: ReactNode, workspace: Partial<Workspace>): Promise<void>;
  /** Presses the first button whose name begins so. */
  press(name: string): Promise<void>;
  /** Types into the first field whose label begins so. */
  type(label: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page. `IS_REACT_ACT_ENVIRONMENT` has to be set before. */
export function openPage(): TestPage {
  const element = document.createElement('div');
  document.body.append(element);
  const root: Root = createRoot(element);
  const rootRoute = createRootRoute();
  const paths = ['/dispatch', '/crates', '/setup'] as const;
  const router = createRouter({
    routeTree: rootRoute.addChildren(
      paths.map((path) => createRoute({ getParentRoute: () => rootRoute, path })),
    ),
    history: createMemoryHistory(),
  });
  const orchestrator = { status: () => initialStatus, onStatus: () => () => {} };
  return {
    element,
    async show(part, workspace) {
      const whole = {
        session: { phase: 'signed-in', webId: 'https://ada.example/#me' },
        pod: {
          webId: 'https://ada.example/#me',
          issuers: [],
          storages: ['https://ada.example/'],
          home: 'https://ada.example/orrery/',
        },
        ...workspace,
        orchestrator: { ...orchestrator, ...workspace.orchestrator },
      } as unknown as Workspace;
      await act(async () =>
        root.render(
          <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
            <RouterContextProvider router={router}>
              <WorkspaceContext value={whole}>{part}</WorkspaceContext>
            </RouterContextProvider>
          </QueryClientProvider>,
        ),
      );
    },
    async press(name) {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent)?.startsWith(name),
      );
      if (!button)
        throw new Error(`There is no button “${name}”: ${buttons.map((each) => each.textContent)}`);
      await act(async () => button.click());
    },
    async type(label, text) {
      const found = [...document.querySelectorAll('label')].find((each) =>
        each.textContent?.startsWith(label),
      );
      const field = found && document.getElementById(found.htmlFor);
      if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field “${label}”.`);
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    async close() {
      await act(async () => root.unmount());
      element.remove();
    },
  };
}
