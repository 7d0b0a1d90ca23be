import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulationReport } from '#application';
import { simulated, type ProcessSimulateOptions } from './process-simulate.command.js';

const usual: ProcessSimulateOptions = {
  items: 10,
  perDay: 5,
  people: 2,
  seed: 1,
  returnShare: 0,
  minutes: 30,
  minutesPerDay: 420,
  from: '2026-03-02',
  json: true,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const file = async (name: string, value: unknown): Promise<string> => {
  await writeFile(join(folder, name), JSON.stringify(value));
  return join(folder, name);
};

describe('shenjiao process simulate', () => {
  it('reports a run as JSON', async () => {
    const { format, items, ended, definition } = JSON.parse(
      await simulated('takeDown', usual),
    ) as SimulationReport;
    expect([format, items, ended, definition.name]).toEqual(['shenjiao-simulation/1', 10, 10, 'takeDown']);
  });

  it('takes load and roster from files', async () => {
    const load = await file('load.json', {
      items: [{ arrivesOn: '2026-10-01' }],
      minutes: { withdrawalDecision: 60 },
    });
    const roster = await file('roster.json', {
      people: [
        { id: 'a', duties: ['publisher'] },
        { id: 'b', duties: ['signer'] },
      ],
    });
    const said = await simulated('takeDown', { ...usual, load, roster });
    const { items, people } = JSON.parse(said) as SimulationReport;
    expect([items, people.map(({ person }) => person)]).toEqual([1, ['a', 'b']]);
  });

  it('says what is wrong with a file', async () => {
    const roster = await file('roster.json', { people: [{ id: 'a', duties: ['wizard'] }] });
    await expect(simulated('takeDown', { ...usual, roster })).rejects.toThrow('SIMULATE.FILE_INVALID');
    await expect(simulated('nothing', usual)).rejects.toThrow('SIMULATE.DEFINITION_UNREADABLE');
  });

  it('tries a further step beside the definition', async () => {
    const step = { addStep: 'leadersLook', after: 'withdrawalDecision', duty: 'signer' };
    await expect(simulated('takeDown', { ...usual, ...step, duty: 'wizard' })).rejects.toThrow(
      'SIMULATE.STEP_INCOMPLETE',
    );
    await expect(simulated('takeDown', { ...usual, ...step, after: 'nowhere' })).rejects.toThrow(
      'SIMULATE.STEP_UNKNOWN',
    );
  });
});
