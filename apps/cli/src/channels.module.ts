/** The portal's page as a pure function, for whoever computes a published page again. */
export { renderPage } from '#channels';
