/** On this channel `public/platform-login.js` hands over where an identity provider has led the browser. */
const CHANNEL = 'orrery:platform-login';

/** Page to which identity providers lead back; it has to be registered with them. */
export function redirectUri(): string {
  return new URL(`${import.meta.env.BASE_URL}platform-login.html`, window.location.origin).href;
}

/**
 * Waits for the answer of a sign-in: the query of the address to which the provider has led. Answers of other sign-ins
 * are not touched. @returns `undefined` when it was ended
 */
export function awaitAnswer(state: string, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const end = (answer: string | undefined) => {
      signal.removeEventListener('abort', stop);
      channel.close();
      resolve(answer);
    };
    const stop = () => end(undefined);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || new URLSearchParams(data).get('state') !== state) return;
      channel.postMessage(`taken ${state}`);
      end(data);
    };
  });
}

/**
 * Opens an empty window at once, while the browser still knows that somebody pressed a button.
 * @returns how to lead it to a page; `undefined` where the browser opens none
 */
export function openWindow():
  | { readonly lead: (url: string) => void; readonly close: () => void }
  | undefined {
  const opened = window.open('', '_blank', 'popup,width=520,height=720');
  if (opened === null) return undefined;
  // What is shown in it gets no hold of this page.
  opened.opener = null;
  return { lead: (url) => opened.location.replace(url), close: () => opened.close() };
}
