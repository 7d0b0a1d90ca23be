export { SmtpMailer, type SmtpSettings } from './mail/smtp-mailer.js';
export { columnPath, itemPath } from './portal/addresses.js';
export { portalPages } from './portal/lists/portal-pages.js';
export { pageRenderer, PageTemplateUnknownError, renderPage } from './portal/render-page.js';
