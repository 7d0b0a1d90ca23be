import type { Digest } from '#domain/kernel';
import type { PageFacts } from './page-facts.js';

export interface RenderPageInput {
  /** Canonical bytes of the rendition, those that were signed. */
  readonly renditionBytes: Uint8Array;
  readonly facts: PageFacts;
  readonly templateVersion: string;
}

export interface RenderedPage {
  /** The page as UTF-8. */
  readonly bytes: Uint8Array;
  readonly digest: Digest;
}

/** Makes the public page. Pure: the same input gives the same bytes for ever. */
export interface PageRenderer {
  /** Template for new pages. */
  readonly currentTemplateVersion: string;
  renderPage(input: RenderPageInput): RenderedPage;
}

export const PAGE_RENDERER = Symbol('PageRenderer');
