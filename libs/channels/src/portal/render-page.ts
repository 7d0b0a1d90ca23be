import { AppError } from '#domain/kernel';
import { digestOf, renditionOf } from '#domain/text';
import type { PageRenderer, RenderedPage, RenderPageInput } from '#application';
import { pageOneVersion, renderPageOne } from './page-1/page.js';
import type { PageInput } from './page-1/page-input.js';

/** Every template that a published page may have been made with. None is ever changed or removed. */
const templates: Readonly<Record<string, (input: PageInput) => string>> = { [pageOneVersion]: renderPageOne };

/** A page is to be computed with a template that this program does not have. */
export class PageTemplateUnknownError extends AppError {
  readonly code = 'PUBLICATION.TEMPLATE_UNKNOWN';
  readonly kind = 'fault';

  constructor(templateVersion: string) {
    super(`no page template ${templateVersion}`, { templateVersion });
  }
}

/**
 * The public page of a publication. The same input gives the same bytes for ever.
 *
 * @throws PageTemplateUnknownError for a version this program does not know.
 * @throws CanonicalFormError when the bytes are no rendition.
 */
export function renderPage({ renditionBytes, facts, templateVersion }: RenderPageInput): RenderedPage {
  const template = Object.hasOwn(templates, templateVersion) ? templates[templateVersion] : undefined;
  if (template === undefined) throw new PageTemplateUnknownError(templateVersion);
  const bytes = new TextEncoder().encode(template({ rendition: renditionOf(renditionBytes), facts }));
  return { bytes, digest: digestOf(bytes) };
}

/** The portal's page templates as the publisher sees them. */
export const pageRenderer: PageRenderer = { currentTemplateVersion: pageOneVersion, renderPage };
