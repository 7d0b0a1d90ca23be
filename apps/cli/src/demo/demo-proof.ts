import { createHash } from 'node:crypto';
import { pageFactsOf } from '#application';
import { renderPage } from '../channels.module.js';
import type { DemoPublication, DemoResult } from './demo-run.js';

/** What an outsider can check with nothing but the public addresses. */
export interface DemoProof {
  readonly publishedDigest: string;
  readonly isSignedDigest: boolean;
  readonly pageDigest: string;
  readonly isPageRecomputed: boolean;
}

const templateHeader = 'x-template-version';

/** Fetches the page, the canonical bytes and the facts from the portal, hashes the bytes and renders the page anew. */
export async function proveFromPortal({ publication, signedDigest }: DemoResult): Promise<DemoProof> {
  const page = await fetchBytes(publication.url);
  const canonical = await fetchBytes(publication.canonicalUrl);
  const facts = await fetchBytes(factsUrl(publication));
  const recomputed = renderPage({
    renditionBytes: canonical.bytes,
    facts: pageFactsOf(facts.bytes),
    templateVersion: page.headers.get(templateHeader) ?? '',
  });
  const publishedDigest = digest(canonical.bytes);
  const pageDigest = digest(page.bytes);
  return {
    publishedDigest,
    isSignedDigest: publishedDigest === signedDigest,
    pageDigest,
    isPageRecomputed: recomputed.digest === pageDigest,
  };
}

function factsUrl({ canonicalUrl }: DemoPublication): string {
  return canonicalUrl.replace(/canonical\.json$/, 'facts.json');
}

async function fetchBytes(url: string): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
