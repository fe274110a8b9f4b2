// The page that began the sign-in listens on this channel. It knows its own answer by the `state` in it.
const channel = new BroadcastChannel('orrery:platform-login');
const answer = window.location.search;

// The code in the address is good for one use only; all the same it does not stay in the history.
window.history.replaceState(null, '', window.location.pathname);

function say(state, next) {
  document.getElementById('state').textContent = state;
  document.getElementById('next').textContent = next;
}

const nobody = setTimeout(() => {
  say(
    'Nobody is waiting for this sign-in',
    'The page that began it is not open any more. Close this window, and sign in again there.',
  );
}, 3000);

channel.onmessage = ({ data }) => {
  if (data !== `taken ${new URLSearchParams(answer).get('state')}`) return;
  clearTimeout(nobody);
  say('Back to Orrery', 'The answer was handed over. You can close this window.');
  window.close();
};
channel.postMessage(answer);
