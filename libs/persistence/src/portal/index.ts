export { PgPortalReader } from './pg-portal-reader.js';
export { PgPortalSite, type PortalSiteSettings } from './pg-portal-site.js';
export { PgPublicationReader } from './pg-publication-reader.js';
