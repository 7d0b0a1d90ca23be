// Jest loads this file itself, outside the transform of the tests, so the sources come in by our own hook.
import '../../tools/typescript.mjs';

export default async function globalSetup() {
  const { startSharedServer } = await import('./database-server.ts');
  globalThis.shenjiaoTestServer = await startSharedServer();
}
