import { StartInterruptedError, StopList, type Stoppable } from './stop-list.js';

function recorder(): { readonly stopped: string[]; thing(name: string): Stoppable } {
  const stopped: string[] = [];
  return { stopped, thing: (name) => ({ stop: async () => void stopped.push(name) }) };
}

describe('StopList', () => {
  it('stops in the opposite order of starting, and once', async () => {
    const { stopped, thing } = recorder();
    const list = new StopList();
    for (const name of ['database', 'api', 'worker']) await list.add(thing(name));
    await Promise.all([list.stop(), list.stop()]);
    expect(stopped).toEqual(['worker', 'api', 'database']);
  });

  it('stops at once what was still being started when the stop came, and begins nothing after it', async () => {
    const { stopped, thing } = recorder();
    const list = new StopList();
    await list.stop();
    await expect(list.add(thing('api'))).rejects.toEqual(new StartInterruptedError());
    expect(stopped).toEqual(['api']);
  });
});
