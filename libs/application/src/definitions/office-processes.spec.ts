import { compileAside, countyOfficeV2, definitionBytes } from '#domain/workflow';
import { DefinitionUnknownError, processOf } from '../cases/processes.js';
import type { DefinitionStore } from './definition.store.port.js';
import { OfficeProcesses } from './office-processes.js';

const own = compileAside({ ...countyOfficeV2, name: 'ownOffice', version: 1 });

function storing(body: Uint8Array | null): OfficeProcesses {
  const store = { findDefinition: () => Promise.resolve(body) };
  return new OfficeProcesses(store as unknown as DefinitionStore); // nothing else is asked of it
}

describe('definitions of an office', () => {
  it('are not believed unless they hash to their name', async () => {
    const stored = definitionBytes({ ...countyOfficeV2, name: 'ownOffice', version: 2 });
    await expect(storing(stored).load([own.hash])).rejects.toThrow(DefinitionUnknownError);
    await expect(storing(null).load([own.hash])).rejects.toThrow(DefinitionUnknownError);
  });

  it('are brought from the database when a case asks for one, and the work is done again', async () => {
    let tries = 0;
    const done = await storing(definitionBytes(own.source)).run(() => {
      tries += 1;
      return Promise.resolve().then(() => processOf(own.hash).definition.name);
    });
    expect([done, tries]).toEqual(['ownOffice', 2]);
  });
});
