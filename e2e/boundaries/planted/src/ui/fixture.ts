export { fixture } from '../../e2e/fixture.ts';
