import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterDecision, latestDecisions, type RecordedDecision } from './decision-order.ts';

const record = fc.record({
  suggestionId: fc.constantFrom('a', 'b'),
  verdict: fc.constantFrom('approved' as const, 'rejected' as const, 'later' as const),
  decidedAt: fc.constantFrom(
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T11:00:00.000Z',
    '2026-03-02T10:00:00.000Z',
  ),
  decidedBy: fc.constantFrom('maintainer', 'record-answers'),
  withdrawn: fc.boolean(),
});

const gist = ({ verdict, decidedAt, decidedBy, withdrawn }: RecordedDecision) =>
  `${verdict} ${decidedAt} ${decidedBy} ${withdrawn}`;

describe('Of two decisions on the same suggestion', () => {
  it('the same one counts on every device, in whatever order the records come.', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const there = latestDecisions(records);
        const back = latestDecisions([...records].reverse());
        for (const [id, decision] of there)
          expect(gist(back.get(id) as RecordedDecision)).toBe(gist(decision));
      }),
    );
  });

  it('the later one counts, among those of the maintainer and among those of policies.', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        fc.pre(a.decidedAt < b.decidedAt && a.decidedBy === b.decidedBy);
        expect(laterDecision(a, b)).toBe(b);
      }),
    );
  });

  it("the maintainer's counts before a policy's, whichever came later.", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        fc.pre(a.decidedBy === 'maintainer' && b.decidedBy !== 'maintainer');
        expect(laterDecision(a, b)).toBe(a);
        expect(laterDecision(b, a)).toBe(a);
      }),
    );
  });

  it('at the same moment, the more careful one counts.', () => {
    const base = { suggestionId: 'a', decidedAt: '2026-03-01T10:00:00.000Z', decidedBy: 'maintainer' };
    const approved: RecordedDecision = { ...base, verdict: 'approved' };
    const rejected: RecordedDecision = { ...base, verdict: 'rejected' };
    expect(laterDecision(approved, rejected)).toBe(rejected);
    expect(laterDecision(approved, { ...approved, withdrawn: true }).withdrawn).toBe(true);
  });
});
