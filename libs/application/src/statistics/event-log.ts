import type { RecordedEvent } from './return-statistics.js';

export type EventLogFormat = (typeof eventLogFormats)[number];
export const eventLogFormats = ['xes', 'ocel'] as const;

/** The activity of an event: the action, and at a step what was answered there. */
function activityOf({ action, step, outcome }: RecordedEvent): string {
  return step === null ? action : `${action} ${step}.${outcome}`;
}

/**
 * An event log in XES: one trace per item, its events in their order.
 *
 * @source IEEE 1849-2023 (XES), extensions concept, time, organizational, lifecycle
 */
export function xesOf(events: readonly RecordedEvent[]): string {
  const traces = [...Map.groupBy(events, ({ itemId }) => itemId)].map(([itemId, own]) => {
    const inOrder = own.toSorted((one, other) => one.seq - other.seq);
    return `<trace>${text('concept:name', itemId)}${text('shenjiao:unit', own[0]?.unitId ?? '')}${inOrder.map(xesEvent).join('')}</trace>`;
  });
  const extensions = [
    ['Concept', 'concept'],
    ['Time', 'time'],
    ['Organizational', 'org'],
    ['Lifecycle', 'lifecycle'],
  ].map(
    ([name, prefix]) =>
      `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
  );
  const classifier = '<classifier name="Activity" keys="concept:name"/>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">${extensions.join('')}${classifier}${traces.join('\n')}</log>\n`;
}

function xesEvent(event: RecordedEvent): string {
  const said = [
    text('concept:name', activityOf(event)),
    text('lifecycle:transition', 'complete'),
    `<date key="time:timestamp" value="${event.at}"/>`,
    text('org:resource', event.actor),
    text('shenjiao:entry', event.id),
    text('shenjiao:outcome', event.outcome),
    ...(event.step === null ? [] : [text('shenjiao:step', event.step)]),
  ];
  return `<event>${said.join('')}</event>`;
}

function text(key: string, value: string): string {
  return `<string key="${key}" value="${escaped(value)}"/>`;
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The same in OCEL 2.0: items, units and people (or components of the program) as objects of each event.
 *
 * @source Object-Centric Event Log 2.0 (2023), JSON format
 */
export function ocelOf(events: readonly RecordedEvent[]): object {
  const activities = [...new Set(events.map(activityOf))].sort();
  const objects = new Map(
    events.flatMap(({ itemId, unitId, actor }) => [
      [itemId, 'item'] as const,
      [unitId, 'unit'] as const,
      [actor, actor.startsWith('system:') ? 'system' : 'person'] as const,
    ]),
  );
  const attribute = { name: 'outcome', type: 'string' };
  return {
    objectTypes: ['item', 'person', 'system', 'unit'].map((name) => ({ name, attributes: [] })),
    eventTypes: activities.map((name) => ({ name, attributes: [attribute] })),
    objects: [...objects].map(([id, type]) => ({ id, type, attributes: [], relationships: [] })),
    events: events.map((event) => ({
      id: event.id,
      type: activityOf(event),
      time: event.at,
      attributes: [{ name: 'outcome', value: event.outcome }],
      relationships: [
        { objectId: event.itemId, qualifier: 'item' },
        { objectId: event.unitId, qualifier: 'unit' },
        { objectId: event.actor, qualifier: 'by' },
      ],
    })),
  };
}
