/** Injection tokens of what the portal is given by its process. */
export const PORTAL_LOGGER = Symbol('PortalLogger');
