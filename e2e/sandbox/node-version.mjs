/**
 * The sentence for a Node that is too old; undefined when it is new enough.
 * @param {string} running e.g. `20.18.1`
 * @param {string} minimum e.g. `20.19.0`
 * @returns {string | undefined}
 */
export function nodeSentence(running, minimum) {
  const have = running.split('.').map(Number);
  const need = minimum.split('.').map(Number);
  for (let place = 0; place < 3; place += 1) {
    if (have[place] > need[place]) return undefined;
    if (have[place] < need[place]) {
      return `Orrery needs Node ${minimum} or later, and this is ${running}: install a newer one from https://nodejs.org/ and run \`npm ci\` again.`;
    }
  }
  return undefined;
}
