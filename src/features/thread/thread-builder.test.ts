import { describe, expect, it } from 'vitest';
import { evidence, message, received } from '../../domain/thread/fixtures/evidence.ts';
import { createThreadBuilder } from './thread-builder.ts';

const news = (count: number) =>
  evidence({
    rows: Array.from({ length: count }, (_, number) =>
      received(message(`urn:test:news-${number}`, 'announce-review'), 1),
    ),
  });

/** A builder whose clock goes on by a millisecond each time it is looked at, and whose work waits to be run. */
function builderByHand() {
  const waiting: (() => void)[] = [];
  let time = 0;
  const builder = createThreadBuilder(
    (work) => waiting.push(work),
    () => ++time,
  );
  const runAll = () => {
    let slices = 0;
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      work();
      slices += 1;
    }
    return slices;
  };
  return { builder, runAll };
}

describe('The threads of a page', () => {
  it('are there at once where they are few, and are built once.', () => {
    const { builder, runAll } = builderByHand();
    const known = news(3);
    expect(builder.threadsOf(known).list).toHaveLength(3);
    expect(builder.threadsOf({ ...known })).toBe(builder.threadsOf(known));
    expect(runAll()).toBe(0);
  });

  it('are put together in slices where they are many; until then the former ones stay.', () => {
    const { builder, runAll } = builderByHand();
    const former = builder.threadsOf(news(2));
    const known = news(600);
    let told = 0;
    builder.subscribe(() => {
      told += 1;
    });
    expect(builder.threadsOf(known)).toBe(former);
    expect(runAll()).toBeGreaterThan(10);
    expect(told).toBe(1);
    expect(builder.threadsOf(known).list).toHaveLength(600);
  });

  it('are brought to an end also while more comes in, and then built anew.', () => {
    const { builder, runAll } = builderByHand();
    const counts: number[] = [];
    const [first, second] = [news(600), news(601)];
    builder.threadsOf(first);
    builder.threadsOf(second);
    builder.subscribe(() => counts.push(builder.threadsOf(second).list.length));
    runAll();
    expect(counts).toEqual([600, 601]);
  });
});
