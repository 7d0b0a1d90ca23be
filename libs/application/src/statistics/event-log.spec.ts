import { instantOf } from '#domain/kernel';
import { ocelOf, xesOf } from './event-log.js';
import type { RecordedEvent } from './return-statistics.js';

const created: RecordedEvent = {
  id: 'e1',
  at: instantOf(Date.UTC(2026, 2, 2, 1)),
  itemId: 'i1',
  unitId: 'unit<1>',
  seq: 1,
  actor: 'p1',
  action: 'item.created',
  step: null,
  outcome: 'done',
};
const returned: RecordedEvent = {
  ...created,
  id: 'e2',
  seq: 2,
  actor: 'system:timer',
  action: 'task.decided',
  step: 'firstReview',
  outcome: 'return',
};

describe('the event log', () => {
  it('is one trace per item in XES, in the order of the chain, with everything escaped', () => {
    expect(xesOf([returned, created]).split('\n')[1]).toBe(
      [
        '<log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">',
        '<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>',
        '<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>',
        '<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>',
        '<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>',
        '<classifier name="Activity" keys="concept:name"/>',
        '<trace><string key="concept:name" value="i1"/><string key="shenjiao:unit" value="unit&lt;1&gt;"/>',
        '<event><string key="concept:name" value="item.created"/><string key="lifecycle:transition" value="complete"/>',
        '<date key="time:timestamp" value="2026-03-02T01:00:00.000Z"/><string key="org:resource" value="p1"/>',
        '<string key="shenjiao:entry" value="e1"/><string key="shenjiao:outcome" value="done"/></event>',
        '<event><string key="concept:name" value="task.decided firstReview.return"/><string key="lifecycle:transition" value="complete"/>',
        '<date key="time:timestamp" value="2026-03-02T01:00:00.000Z"/><string key="org:resource" value="system:timer"/>',
        '<string key="shenjiao:entry" value="e2"/><string key="shenjiao:outcome" value="return"/>',
        '<string key="shenjiao:step" value="firstReview"/></event></trace></log>',
      ].join(''),
    );
  });

  it('names every object of every event in OCEL 2.0', () => {
    const log = ocelOf([returned]) as {
      readonly objects: unknown;
      readonly events: unknown;
      readonly eventTypes: unknown;
    };
    expect([log.objects, log.eventTypes, log.events]).toEqual([
      [
        { id: 'i1', type: 'item', attributes: [], relationships: [] },
        { id: 'unit<1>', type: 'unit', attributes: [], relationships: [] },
        { id: 'system:timer', type: 'system', attributes: [], relationships: [] },
      ],
      [{ name: 'task.decided firstReview.return', attributes: [{ name: 'outcome', type: 'string' }] }],
      [
        {
          id: 'e2',
          type: 'task.decided firstReview.return',
          time: '2026-03-02T01:00:00.000Z',
          attributes: [{ name: 'outcome', value: 'return' }],
          relationships: [
            { objectId: 'i1', qualifier: 'item' },
            { objectId: 'unit<1>', qualifier: 'unit' },
            { objectId: 'system:timer', qualifier: 'by' },
          ],
        },
      ],
    ]);
  });
});
