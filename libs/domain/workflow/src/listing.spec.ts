import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, countyOffice, listTransitions, takeDown, toMermaid } from '#domain/workflow';

const folder = join(import.meta.dirname, '../../../../docs/generated/processes');
const diagrams = [
  ['county-office.v1.mmd', toMermaid(compile(countyOffice))],
  ['take-down.v1.mmd', toMermaid(compile(takeDown))],
] as const;

describe('toMermaid', () => {
  it('draws the whole take-down', () => {
    expect(toMermaid(compile(takeDown))).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> NOT_STARTED',
        '  NOT_STARTED --> SUSPENDED: case.start',
        '  SUSPENDED --> WITHDRAWN: withdrawalDecision.withdraw',
        '  SUSPENDED --> REINSTATED: withdrawalDecision.reinstate',
        '  WITHDRAWN --> [*]',
        '  REINSTATED --> [*]',
        '',
      ].join('\n'),
    );
  });

  it.each(diagrams)(
    'gives what is committed as docs/generated/processes/%s (SHENJIAO_WRITE_GENERATED=1 writes it)',
    (file, diagram) => {
      if (process.env['SHENJIAO_WRITE_GENERATED'] === '1') writeFileSync(join(folder, file), diagram);
      expect(readFileSync(join(folder, file), 'utf8')).toBe(diagram);
    },
  );
});

describe('listTransitions', () => {
  it('tells for each way from place to place what must hold and which branch it is', () => {
    expect(listTransitions(compile(countyOffice)).filter(({ event }) => event === 'publish.publish')).toEqual(
      [
        { to: 'SCHEDULED', when: ['notBeforeIsInFuture'] },
        { to: 'PUBLISHING', when: [] },
      ].map((branch) => ({
        from: 'READY',
        event: 'publish.publish',
        joins: false,
        policies: [
          'personActs',
          'dutyIsHeld',
          'dutiesAreSeparate',
          'shownIsCurrent',
          'subjectIsUnchanged',
          'signatureCoversSubject',
          'obligationsAreMet',
        ],
        ...branch,
      })),
    );
  });
});
