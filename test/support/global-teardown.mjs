export default async function globalTeardown() {
  await globalThis.shenjiaoTestServer?.stop();
}
